package io.roundtrip.setup;

/** Tells this Jira from a copy of it. */
public interface Fingerprint {
  /** Stays the same as long as it is the same Jira at the same address; at most 400 characters. */
  String now();
}
