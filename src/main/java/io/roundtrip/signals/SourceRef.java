package io.roundtrip.signals;

/**
 * Where this piece of feedback lives in the system it came from. Within a project two signals never
 * have the same one; other projects may.
 *
 * @param system for example "zendesk", 1 to 60 characters
 * @param id the number or key in that system, 1 to 190 characters, upper and lower case kept apart
 */
public record SourceRef(String system, String id) {
  public static final int MOST_SYSTEM = 60;
  public static final int MOST_ID = 190;

  /** "system:id", as shown on the issue. */
  public String text() {
    return system + ":" + id;
  }
}
