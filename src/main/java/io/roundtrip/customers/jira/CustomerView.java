package io.roundtrip.customers.jira;

/**
 * A customer as the templates show one.
 *
 * @param id of the form control
 * @param stored what the issue holds
 * @param shown the name or the address to those who may see it, the key to others
 */
public record CustomerView(String id, String stored, String shown) {
  /**
   * What stands in the form.
   *
   * @param value what Jira would put there: what the issue holds, or what was typed just now
   */
  public String control(String value) {
    return value.equals(stored) ? shown : value;
  }
}
