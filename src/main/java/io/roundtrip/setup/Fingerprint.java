package io.roundtrip.setup;

import java.util.Map;

/** Tells this Jira from a copy of it, by what a copy does not share. */
public interface Fingerprint {
  /** What is looked at. */
  enum Part {
    /** The base URL. */
    ADDRESS,
    /** Where the database is. */
    DATABASE,
    /** The id that Jira's licence is bound to. */
    SERVER,
    /**
     * A random mark in a file in the home that all nodes share; no backup of a database holds it.
     */
    MARK
  }

  /**
   * Every part as it is at this moment, at most 400 characters together; "" = this Jira does not
   * offer it, or there is no mark yet. A part that could not be read is missing: nobody knows.
   */
  Map<Part, String> now();

  /** Makes the mark unless there is one. Of two nodes that make it at once one wins. */
  void mark();

  /** Makes another mark; whoever shares the old one is a copy from now on. */
  void markAnew();
}
