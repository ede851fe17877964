package io.roundtrip.customers.jira;

import io.roundtrip.customers.EmailAddress;
import java.util.Optional;

/**
 * The field type "Customer e-mail": one mailbox, checked when it is typed, because later a promise
 * hangs on it.
 */
public final class EmailField extends PseudonymField {
  public EmailField() {
    super(true, EmailAddress.MOST, "email-length");
  }

  @Override
  protected Optional<String> code(String typed) {
    return EmailAddress.check(typed) instanceof EmailAddress.Bad bad
        ? Optional.of(bad.code())
        : Optional.empty();
  }
}
