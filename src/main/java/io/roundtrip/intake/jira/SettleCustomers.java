package io.roundtrip.intake.jira;

import io.roundtrip.customers.KeyFields;
import io.roundtrip.intake.CustomersInFields;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link CustomersInFields} by the fields that the set-up made. */
public final class SettleCustomers implements CustomersInFields {
  private final FeedbackFields fields;
  private final KeyFields keys;

  public SettleCustomers(FeedbackFields fields, KeyFields keys) {
    this.fields = fields;
    this.keys = keys;
  }

  @Override
  public int settle(Collection<Signal> signals, Function<IssueId, Optional<Signal>> now) {
    return keys.settle(
        from(signals), numbers(fields), issue -> now.apply(issue).map(SettleCustomers::from));
  }

  static KeyFields.Numbers numbers(FeedbackFields fields) {
    return new KeyFields.Numbers(
        fields.idOf(Field.CUSTOMER).orElse(null),
        fields.idOf(Field.EMAIL).orElse(null),
        fields.idOf(Field.ACCOUNT).orElse(null));
  }

  static List<KeyFields.From> from(Collection<Signal> signals) {
    return signals.stream().map(SettleCustomers::from).toList();
  }

  private static KeyFields.From from(Signal said) {
    return new KeyFields.From(
        said.issue(), said.project(), said.origin().under(), said.contact(), said.account());
  }
}
