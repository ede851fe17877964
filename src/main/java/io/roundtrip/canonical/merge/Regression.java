package io.roundtrip.canonical.merge;

/**
 * The answer to "This has shipped. Is it broken again?". Without an answer nothing is merged into
 * something shipped.
 */
public enum Regression {
  NOT_ASKED,
  YES,
  NO
}
