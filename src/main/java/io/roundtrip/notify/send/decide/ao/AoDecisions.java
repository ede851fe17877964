package io.roundtrip.notify.send.decide.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.ConditionalWrites;
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
  private static final int CLOSED = 1;
  private static final int UNDONE = 2;

  private final ActiveObjects ao;
  private final ConditionalWrites writes;

  public AoDecisions(ActiveObjects ao, ConditionalWrites writes) {
    this.ao = ao;
    this.writes = writes;
  }

  @Override
  public long make(ProjectId project, Decision decision, UserKey by, Instant at) {
    Map<String, Object> row =
        Map.of(
            "VER", 0,
            "PROJECT_ID", project.value(),
            "DECISION", decision.name(),
            "MADE_BY", by.value(),
            "MADE_AT", at.toEpochMilli(),
            "MAILS", 0);
    return ao.create(DecisionRow.class, row).getID();
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
    ao.create(DecidedRow.class, row);
  }

  @Override
  public void forget(long decision, long mail) {
    ao.deleteWithSQL(DecidedRow.class, "DECISION_ID = ? AND MAIL_ID = ?", decision, mail);
  }

  @Override
  public void close(long decision, int mails) {
    writes.move(DecisionRow.class, decision, CLOSED - 1, Map.of("MAILS", mails));
  }

  @Override
  public boolean undo(long decision) {
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
        Columns.time(row.getMadeAt()),
        row.getMails(),
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
