package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.function.Supplier;

/** Gives every operation its name and its time. */
final class Begin {
  private final Supplier<OperationId> names;
  private final Clock clock;

  Begin(Supplier<OperationId> names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  Work merge(Ask ask) {
    return new Work(
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
  Work link(UserKey by) {
    return new Work(
        names.get(), Step.Deed.MERGE, How.LINK, Regression.NOT_ASKED, by, clock.instant(), null);
  }

  Work split(How how, UserKey by) {
    return new Work(
        names.get(), Step.Deed.SPLIT, how, Regression.NOT_ASKED, by, clock.instant(), null);
  }

  Work undo(Step of, UserKey by) {
    return new Work(
        names.get(),
        Step.Deed.UNDO,
        How.PERSON,
        of.regression(),
        by,
        clock.instant(),
        of.operation());
  }
}
