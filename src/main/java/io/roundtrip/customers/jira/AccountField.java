package io.roundtrip.customers.jira;

/** The field type "Account": the company or team somebody speaks for. */
public final class AccountField extends PseudonymField {
  public AccountField() {
    super(false);
  }
}
