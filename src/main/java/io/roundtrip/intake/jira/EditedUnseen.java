package io.roundtrip.intake.jira;

import io.roundtrip.customers.KeyEdits;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.SettleAll;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import java.util.Collection;
import java.util.Set;

/** {@link SettleAll.UnseenEdits} by the fields that the set-up made. */
public final class EditedUnseen implements SettleAll.UnseenEdits {
  private final FeedbackFields fields;
  private final KeyEdits edits;

  public EditedUnseen(FeedbackFields fields, KeyEdits edits) {
    this.fields = fields;
    this.edits = edits;
  }

  @Override
  public Set<IssueId> among(Collection<Signal> signals) {
    return edits.among(SettleCustomers.from(signals), SettleCustomers.numbers(fields));
  }
}
