package io.roundtrip.notify.back;

import java.util.List;
import java.util.Locale;

/**
 * A mail that came in, as far as it was read: bounded, in one reader's hands only.
 *
 * @param name the same for the same mail, however often it is read; 64 hex digits
 * @param subject decoded, on one line; "" without one
 * @param automatic Auto-Submitted; "" = a person, or nobody says
 * @param list List-Id; "" = none
 * @param parts those we may understand, in their order
 */
public record Incoming(
    String name, String subject, String automatic, String list, List<Part> parts) {
  /**
   * @param type in small letters, as "text/plain"
   */
  public record Part(String type, String text) {}

  public Incoming {
    parts = List.copyOf(parts);
  }

  /** RFC 3834: an absence note and the like; its words are nobody's. */
  boolean isAutoReply() {
    return automatic.strip().toLowerCase(Locale.ROOT).startsWith("auto-replied");
  }
}
