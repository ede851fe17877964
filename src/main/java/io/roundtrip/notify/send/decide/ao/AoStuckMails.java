package io.roundtrip.notify.send.decide.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.ao.OutboxRow;
import io.roundtrip.notify.send.ao.OutboxRows;
import io.roundtrip.notify.send.decide.Stuck;
import io.roundtrip.notify.send.decide.StuckMails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;

/** Stuck mails in the table OUTBOX. */
public final class AoStuckMails implements StuckMails {
  private static final String SURELY_NOT = "(MAYBE_LEFT_AT IS NULL OR MAYBE_LEFT_AT = 0)";

  private static final int MOST_LOOKED_AT = 1_000;

  private final ActiveObjects ao;

  public AoStuckMails(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public List<OutboxEntry> of(ProjectId project, Stuck why, Page page) {
    return read(where(project, why).order("ID DESC").offset(page.start()).limit(page.limit()));
  }

  @Override
  public int count(ProjectId project, Stuck why) {
    return ao.count(OutboxRow.class, where(project, why));
  }

  @Override
  public Set<Long> numbers(ProjectId project, Stuck why, int most) {
    Set<Long> numbers = new LinkedHashSet<>();
    ao.stream(
        OutboxRow.class,
        where(project, why).order("ID DESC").limit(most),
        row -> numbers.add(row.getID()));
    return numbers;
  }

  @Override
  public Set<ProjectId> projects() {
    Set<ProjectId> projects = new HashSet<>();
    ao.stream(
        OutboxRow.class,
        Query.select("ID, PROJECT_ID")
            .where("STATE IN (?, ?)", State.DEAD.name(), State.PARKED.name())
            .order("ID DESC")
            .limit(MOST_LOOKED_AT),
        row -> projects.add(new ProjectId(row.getProjectId())));
    return projects;
  }

  @Override
  public List<OutboxEntry> among(ProjectId project, Set<Long> mails) {
    List<OutboxEntry> found = new ArrayList<>();
    for (List<Long> piece : Chunks.of(mails)) {
      List<Object> values = new ArrayList<>(List.of(project.value()));
      values.addAll(piece);
      String which = "PROJECT_ID = ? AND " + Chunks.in("ID", piece);
      found.addAll(read(Query.select().where(which, values.toArray()).order("ID DESC")));
    }
    return found;
  }

  private static Query where(ProjectId project, Stuck why) {
    String dead = State.DEAD.name();
    String nobody = Reason.SUPPRESSED_BOUNCE.name();
    return switch (why) {
      case UNCERTAIN ->
          Query.select()
              .where(
                  "PROJECT_ID = ? AND (STATE = ? OR (STATE = ? AND MAYBE_LEFT_AT > 0))",
                  project.value(),
                  State.PARKED.name(),
                  dead);
      case FAILED ->
          Query.select()
              .where(
                  "PROJECT_ID = ? AND STATE = ? AND "
                      + SURELY_NOT
                      + " AND (REASON IS NULL OR REASON <> ?)",
                  project.value(),
                  dead,
                  nobody);
      case UNREACHABLE ->
          Query.select()
              .where(
                  "PROJECT_ID = ? AND STATE = ? AND " + SURELY_NOT + " AND REASON = ?",
                  project.value(),
                  dead,
                  nobody);
    };
  }

  private List<OutboxEntry> read(Query query) {
    return SoundRows.read(ao, OutboxRow.class, query, OutboxRows::queued);
  }
}
