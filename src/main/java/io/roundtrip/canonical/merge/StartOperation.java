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
  private final CompleteOperation complete;

  StartOperation(Supplier<OperationId> names, Clock clock, CompleteOperation complete) {
    this.names = names;
    this.clock = clock;
    this.complete = complete;
  }

  OperationInProgress merge(Ask ask) {
    return start(Deed.merge(ask.regression()), ask.how(), ask.by());
  }

  /** Somebody linked a whole group in Jira. */
  OperationInProgress link(UserKey by) {
    return start(Deed.merge(Regression.NOT_ASKED), How.LINK, by);
  }

  OperationInProgress split(How how, UserKey by) {
    return start(Deed.SPLIT, how, by);
  }

  OperationInProgress undo(Operation what, UserKey by) {
    return start(Deed.undo(what), How.PERSON, by);
  }

  private OperationInProgress start(Deed deed, How how, UserKey by) {
    return new OperationInProgress(
        new Operation(names.get(), deed, how, by, clock.instant()), complete);
  }
}
