package io.roundtrip.priority;

/**
 * How bad it is, as somebody said in Jira.
 *
 * @param name as Jira shows it
 * @param value 0 (nothing) to 10 (worst)
 */
public record Severity(String name, double value) {
  public Severity {
    if (!(value >= 0 && value <= 10)) throw new IllegalArgumentException("severity " + value);
  }
}
