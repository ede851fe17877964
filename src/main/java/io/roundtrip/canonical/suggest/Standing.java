package io.roundtrip.canonical.suggest;

/**
 * How much stands behind an issue: what was linked to it and to all below it.
 *
 * @param accountsImpacted distinct accounts; a known person without account counts as one
 * @param pieces the pieces of feedback that these accounts are counted over
 */
public record Standing(int accountsImpacted, int pieces) {
  static final Standing NONE = new Standing(0, 0);
}
