package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.HeldMail;
import io.roundtrip.notify.guard.HeldMails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Read from the table OUTBOX without the mails' texts, which are large. */
public final class AoHeldMails implements HeldMails {
  private static final List<String> WAITING =
      List.of(
          State.DUE.name(),
          State.RETRY.name(),
          Reason.HELD_FOR_REVIEW.name(),
          Reason.FOUND_LATE.name());
  private static final String WAITS = "STATE IN (?,?) AND REASON IN (?,?)";
  private static final int SOME = 1_000;

  private final ActiveObjects ao;

  public AoHeldMails(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public List<HeldMail> about(Collection<FoundMove> moves) {
    List<HeldMail> mails = new ArrayList<>();
    for (List<FoundMove> piece : Chunks.of(moves)) {
      List<Long> items = piece.stream().map(move -> move.item().value()).distinct().toList();
      List<Long> changes = piece.stream().map(move -> move.change().value()).distinct().toList();
      String which = Chunks.in("ITEM_ID", items) + " AND " + Chunks.in("CHANGE_ID", changes);
      Query query =
          Query.select("ID, ITEM_ID, CONTACT_ID, CHANGE_ID, STATE, REASON, MAYBE_LEFT_AT, LEAD_ID")
              .where(
                  "TO_STATUS IS NOT NULL AND " + which,
                  Stream.concat(items.stream(), changes.stream()).toArray())
              .order("ID ASC");
      ao.stream(
          OutboxRow.class,
          query,
          row -> SoundRows.one(ao, OutboxRow.class, row, AoHeldMails::mail).ifPresent(mails::add));
    }
    return mails;
  }

  /**
   * How many wait for a person's word, in each of the projects of those that wait longest. One
   * query, and one for each of these.
   */
  public Map<ProjectId, Integer> waiting() {
    Map<ProjectId, Integer> waiting = new LinkedHashMap<>();
    ao.stream(
        OutboxRow.class,
        Query.select("ID, PROJECT_ID").where(WAITS, WAITING.toArray()).order("ID ASC").limit(SOME),
        row -> waiting.put(new ProjectId(row.getProjectId()), 0));
    waiting.replaceAll((project, none) -> waiting(project));
    return waiting;
  }

  private int waiting(ProjectId project) {
    List<Object> values = new ArrayList<>(WAITING);
    values.add(project.value());
    Query here = Query.select().where(WAITS + " AND PROJECT_ID = ?", values.toArray());
    return ao.count(OutboxRow.class, here);
  }

  private static HeldMail mail(OutboxRow row) {
    return new HeldMail(
        row.getID(),
        new IssueId(row.getItemId()),
        new ChangeId(row.getChangeId()),
        new ContactId(row.getContactId()),
        State.valueOf(row.getState()),
        Columns.value(Reason.class, row.getReason()),
        OutboxRows.maybeLeft(row) != null || OutboxRows.lead(row) > 0);
  }
}
