package io.roundtrip.notify.guard.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.guard.QuietChange;
import io.roundtrip.notify.guard.QuietChanges;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** Quiet changes in the table QUIET_CHANGE. */
public final class AoQuietChanges implements QuietChanges {
  private final ActiveObjects ao;

  public AoQuietChanges(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void note(QuietChange quiet) {
    Map<String, Object> row =
        Map.of(
            "ITEM_ID", quiet.item().value(),
            "FROM_STATUS", quiet.from(),
            "TO_STATUS", quiet.to(),
            "HEARD_AT", quiet.heard().toEpochMilli());
    ao.create(QuietRow.class, row);
  }

  @Override
  public List<QuietChange> of(IssueId item, int most) {
    Query newest = Query.select().where("ITEM_ID = ?", item.value()).order("ID DESC").limit(most);
    return SoundRows.read(ao, QuietRow.class, newest, AoQuietChanges::quiet);
  }

  private static QuietChange quiet(QuietRow row) {
    return new QuietChange(
        new IssueId(row.getItemId()),
        row.getFromStatus(),
        row.getToStatus(),
        Columns.time(row.getHeardAt()));
  }
}
