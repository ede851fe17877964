package io.roundtrip.notify.send.decide.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.LongSigns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.decide.Decision;
import io.roundtrip.notify.send.decide.Decisions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Decisions in the tables DECISION and DECIDED. */
public final class AoDecisions implements Decisions {
  private static final int OPEN = 0;
  private static final int CLOSED = 1;
  private static final int UNDONE = 2;

  private final ActiveObjects ao;
  private final ConditionalWrites writes;

  public AoDecisions(ActiveObjects ao, ConditionalWrites writes) {
    this.ao = ao;
    this.writes = writes;
  }

  @Override
  public long make(Made made) {
    Map<String, @Nullable Object> row = new HashMap<>(counts(made.about()));
    row.put("VER", OPEN);
    row.put("PROJECT_ID", made.project().value());
    row.put("DECISION", made.decision().name());
    row.put("MADE_BY", made.by().value());
    row.put("WHY", Columns.orNull(made.why()));
    row.put("MADE_AT", made.at().toEpochMilli());
    return LongSigns.created(ao, DecisionRow.class, row).getID();
  }

  private static Map<String, Object> counts(About about) {
    return Map.of("MAILS", about.mails(), "PEOPLE", about.people());
  }

  @Override
  public void remember(long decision, Before before, Instant at) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("DECISION_ID", decision);
    row.put("MAIL_ID", before.mail());
    row.put("AFTER_VER", before.after());
    row.put("STATE", before.state().name());
    row.put("REASON", Columns.name(before.reason()));
    row.put("ATTEMPT", before.attempt());
    row.put("DETAIL", Columns.orNull(before.detail()));
    row.put("MADE_AT", at.toEpochMilli());
    LongSigns.created(ao, DecidedRow.class, row);
  }

  @Override
  public void forget(long decision, long mail) {
    ao.deleteWithSQL(DecidedRow.class, "DECISION_ID = ? AND MAIL_ID = ?", decision, mail);
  }

  @Override
  public boolean close(long decision, About about) {
    return writes.move(DecisionRow.class, decision, OPEN, counts(about));
  }

  @Override
  public boolean undo(long decision) {
    writes.move(DecisionRow.class, decision, OPEN, Map.of());
    return writes.move(DecisionRow.class, decision, CLOSED, Map.of());
  }

  @Override
  public List<Made> newest(ProjectId project, int most) {
    return read(
        Query.select()
            .where("PROJECT_ID = ? AND MAILS > ?", project.value(), 0)
            .order("ID DESC")
            .limit(most));
  }

  @Override
  public Optional<Made> find(long decision) {
    return read(Query.select().where("ID = ?", decision)).stream().findFirst();
  }

  @Override
  public List<Before> befores(long decision) {
    Query all = Query.select().where("DECISION_ID = ?", decision).order("ID ASC");
    return SoundRows.read(ao, DecidedRow.class, all, AoDecisions::before);
  }

  private List<Made> read(Query query) {
    return SoundRows.read(ao, DecisionRow.class, query, AoDecisions::made);
  }

  private static Made made(DecisionRow row) {
    return new Made(
        row.getID(),
        new ProjectId(row.getProjectId()),
        Decision.valueOf(row.getDecision()),
        new UserKey(row.getMadeBy()),
        Columns.orEmpty(row.getWhy()),
        Columns.time(row.getMadeAt()),
        new About(row.getMails(), row.getPeople() == null ? 0 : row.getPeople()),
        row.getVer() >= UNDONE);
  }

  private static Before before(DecidedRow row) {
    return new Before(
        row.getMailId(),
        row.getAfterVer(),
        State.valueOf(row.getState()),
        Columns.value(Reason.class, row.getReason()),
        row.getAttempt(),
        Columns.orEmpty(row.getDetail()));
  }
}
