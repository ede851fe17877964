package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;

/** What the senders look for, in the order of an index, and what of it can be stopped. */
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

  /**
   * @param part not empty
   */
  static Query stoppable(ProjectId project, NewsAhead.Part part) {
    List<Object> values = new ArrayList<>(List.of(project.value()));
    List<String> some = new ArrayList<>();
    List<String> kinds = part.kinds().stream().map(Kind::name).sorted().toList();
    if (!kinds.isEmpty()) some.add(Chunks.in("KIND", kinds));
    values.addAll(kinds);
    List<String> told = part.statuses().stream().map(RoadmapStatus::name).sorted().toList();
    if (!told.isEmpty()) some.add(Chunks.in("TO_STATUS", told));
    values.addAll(told);
    String which = "PROJECT_ID = ? AND (" + String.join(" OR ", some) + ")";
    return AoOutbox.in(State.STOPPABLE, which, values.toArray());
  }

  private static List<OutboxEntry> read(ActiveObjects ao, Query query) {
    return SoundRows.read(ao, OutboxRow.class, query, OutboxRows::queued);
  }
}
