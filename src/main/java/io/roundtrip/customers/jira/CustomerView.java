package io.roundtrip.customers.jira;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the templates show one.
 *
 * @param id of the form control
 * @param stored what the issue holds; "" when nothing
 * @param names the name or the address of a value to those who may see it, the key to others
 */
public record CustomerView(String id, String stored, UnaryOperator<String> names) {
  /**
   * The value that Jira asks for, which need not be the one of the issue: before a bulk change Jira
   * shows what the issue is going to hold.
   */
  public String shown(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.isEmpty() ? "" : names.apply(text);
  }

  /**
   * What stands in the form.
   *
   * @param value what Jira would put there: what the issue holds, or what was typed just now
   */
  public String control(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.equals(stored) ? shown(text) : text;
  }
}
