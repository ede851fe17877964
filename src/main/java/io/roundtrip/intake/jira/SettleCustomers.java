package io.roundtrip.intake.jira;

import io.roundtrip.customers.KeyFields;
import io.roundtrip.intake.CustomersInFields;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.signals.Signal;
import java.util.Collection;

/** {@link CustomersInFields} by the fields that the set-up made. */
public final class SettleCustomers implements CustomersInFields {
  private final FeedbackFields fields;
  private final KeyFields keys;

  public SettleCustomers(FeedbackFields fields, KeyFields keys) {
    this.fields = fields;
    this.keys = keys;
  }

  @Override
  public int settle(Collection<Signal> signals) {
    KeyFields.Numbers numbers =
        new KeyFields.Numbers(
            fields.idOf(Field.CUSTOMER).orElse(null),
            fields.idOf(Field.EMAIL).orElse(null),
            fields.idOf(Field.ACCOUNT).orElse(null));
    return keys.settle(
        signals.stream()
            .map(said -> new KeyFields.From(said.issue(), said.contact(), said.account()))
            .toList(),
        numbers);
  }
}
