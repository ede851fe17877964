package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.function.Supplier;

/** Gives every operation its name and its time. */
final class StartOperation {
  private final Supplier<OperationId> names;
  private final Clock clock;

  StartOperation(Supplier<OperationId> names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  OperationInProgress merge(Ask ask) {
    return new OperationInProgress(
            names.get(),
            Step.Deed.MERGE,
            ask.how(),
            ask.regression(),
            ask.by(),
            clock.instant(),
            null)
        .suggested(ask.suggested());
  }

  /** Somebody linked a whole group in Jira. */
  OperationInProgress link(UserKey by) {
    return new OperationInProgress(
        names.get(), Step.Deed.MERGE, How.LINK, Regression.NOT_ASKED, by, clock.instant(), null);
  }

  OperationInProgress split(How how, UserKey by) {
    return new OperationInProgress(
        names.get(), Step.Deed.SPLIT, how, Regression.NOT_ASKED, by, clock.instant(), null);
  }

  OperationInProgress undo(Step of, UserKey by) {
    return new OperationInProgress(
        names.get(),
        Step.Deed.UNDO,
        How.PERSON,
        of.regression(),
        by,
        clock.instant(),
        of.operation());
  }
}
