package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.HeldMail;
import io.roundtrip.notify.guard.HeldMails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.Query;

/** Read from the table OUTBOX without the mails' texts, which are large. */
public final class AoHeldMails implements HeldMails {
  private final ActiveObjects ao;

  public AoHeldMails(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public List<HeldMail> about(Collection<IssueId> items) {
    List<HeldMail> mails = new ArrayList<>();
    for (List<Long> piece : Chunks.of(items.stream().map(IssueId::value).distinct().toList())) {
      Query query =
          Query.select("ID, ITEM_ID, CONTACT_ID, CHANGE_ID, STATE, REASON, MAYBE_LEFT_AT, LEAD_ID")
              .where("TO_STATUS IS NOT NULL AND " + Chunks.in("ITEM_ID", piece), piece.toArray())
              .order("ID ASC");
      ao.stream(
          OutboxRow.class,
          query,
          row -> SoundRows.one(ao, OutboxRow.class, row, AoHeldMails::mail).ifPresent(mails::add));
    }
    return mails;
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
