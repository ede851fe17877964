package io.roundtrip.host;

/** The id that Jira's licence is bound to. */
public interface ServerId {
  /** "" where this Jira does not offer it. */
  String value();
}
