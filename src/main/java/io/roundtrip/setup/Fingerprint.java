package io.roundtrip.setup;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

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
   * All of a fingerprint but the address, as one line. The address stays by itself, so that nodes
   * of an earlier version beside this one go on knowing the site.
   */
  static String line(Map<Part, String> parts) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey() != Part.ADDRESS)
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  /** Words of a later version are left out. */
  static Map<Part, String> read(String line) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (String piece : line.split(";")) {
      for (Part part : Part.values()) {
        String start = part + "=";
        if (piece.startsWith(start)) parts.put(part, piece.substring(start.length()));
      }
    }
    return parts;
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
