package io.roundtrip.signals.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Spellings;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;

/** Looks for the names that pieces give their contacts themselves. */
final class CalledSo {
  private CalledSo() {}

  /** As a whole or as the first word. */
  static List<Signal> find(ActiveObjects ao, String name, int most) {
    return SoundRows.read(
        ao, SignalRow.class, query(name).order("ID DESC").limit(most), Rows::signal);
  }

  private static Query query(String name) {
    Set<String> spelled = Spellings.of(name);
    List<Object> values = new ArrayList<>(spelled);
    StringBuilder where = new StringBuilder(Chunks.in("TOLD_PERSON", spelled));
    if (!Spellings.isPattern(name))
      for (String one : spelled) {
        where.append(" OR TOLD_PERSON LIKE ?");
        values.add(one + " %");
      }
    return Query.select().where(where.toString(), values.toArray());
  }
}
