package io.roundtrip.customers.jira;

import io.roundtrip.customers.PersonName;

/** The field type "Account": the company or team somebody speaks for. */
public final class AccountField extends PseudonymField {
  public AccountField() {
    super(false, PersonName.MOST, "too-long");
  }
}
