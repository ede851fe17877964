package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.SetAside;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;

/** Rows set aside, in the table SETASIDE. */
public final class AoSetAside implements SetAside {
  private final ActiveObjects ao;

  public AoSetAside(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public List<Row> rows(int most) {
    SoundRows.sweep(ao);
    List<Row> rows = new ArrayList<>();
    for (SetAsideRow row : ao.find(SetAsideRow.class, Query.select().order("ID ASC").limit(most))) {
      if (SoundRows.isStillBad(ao, row.getTableName(), row.getRowId())) {
        rows.add(new Row(row.getTableName(), row.getRowId(), row.getFault()));
      } else {
        ao.deleteWithSQL(SetAsideRow.class, "ID = ?", row.getID());
      }
    }
    return rows;
  }
}
