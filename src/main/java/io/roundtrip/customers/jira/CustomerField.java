package io.roundtrip.customers.jira;

import io.roundtrip.customers.PersonName;

/** The field type "Customer": a person by name. */
public final class CustomerField extends PseudonymField {
  public CustomerField() {
    super(false, PersonName.MOST, "too-long");
  }
}
