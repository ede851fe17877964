package io.roundtrip.setup;

import io.roundtrip.setup.Fingerprint.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All of a fingerprint but the address, as one line. The address stays by itself, so that nodes of
 * an earlier version beside this one go on knowing the site.
 */
final class SiteMarks {
  private SiteMarks() {}

  static String write(Map<Part, String> parts) {
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
}
