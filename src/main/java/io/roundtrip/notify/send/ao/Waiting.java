package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;

/** What the senders look for, in the order of an index. */
final class Waiting {
  private static final Set<State> UNDER_WAY =
      Set.of(State.DUE, State.RETRY, State.CLAIMED, State.HANDOFF);
  private static final Comparator<OutboxEntry> BY_PROJECT =
      Comparator.comparing((OutboxEntry row) -> row.message().project().value())
          .thenComparing(OutboxEntry::due);

  private Waiting() {}

  /** One question a state: a list of states would be sorted, however many rows there are. */
  static List<OutboxEntry> dueAfter(ActiveObjects ao, ProjectId project, Instant now, int most) {
    List<OutboxEntry> due = new ArrayList<>();
    for (String state : AoOutbox.names(State.WAITING))
      due.addAll(
          read(
              ao,
              Query.select()
                  .where(
                      "STATE = ? AND PROJECT_ID > ? AND DUE_AT <= ?",
                      state,
                      project.value(),
                      now.toEpochMilli())
                  .order("STATE ASC, PROJECT_ID ASC, DUE_AT ASC")
                  .limit(most)));
    due.sort(BY_PROJECT);
    return List.copyOf(due.subList(0, Math.min(most, due.size())));
  }

  static Instant nextDue(ActiveObjects ao) {
    Query first = AoOutbox.in(State.WAITING, "DUE_AT >= ?", 0L).order("DUE_AT ASC").limit(1);
    return read(ao, first).stream().map(OutboxEntry::due).findFirst().orElse(Instant.MAX);
  }

  static List<OutboxEntry> underWay(ActiveObjects ao, int most) {
    List<String> states = AoOutbox.names(UNDER_WAY);
    return read(
        ao,
        Query.select()
            .where(Chunks.in("STATE", states), states.toArray())
            .order("DUE_AT ASC")
            .limit(most));
  }

  private static List<OutboxEntry> read(ActiveObjects ao, Query query) {
    return SoundRows.read(ao, OutboxRow.class, query, OutboxRows::queued);
  }
}
