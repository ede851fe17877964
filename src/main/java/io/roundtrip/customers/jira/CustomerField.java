package io.roundtrip.customers.jira;

/** The field type "Customer": a person by name. */
public final class CustomerField extends PseudonymField {
  public CustomerField() {
    super(false);
  }
}
