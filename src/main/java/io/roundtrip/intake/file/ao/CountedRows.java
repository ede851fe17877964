package io.roundtrip.intake.file.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.kernel.Chunks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** The table IMPORTED. */
final class CountedRows {
  private final ActiveObjects ao;

  CountedRows(ActiveObjects ao) {
    this.ao = ao;
  }

  Map<String, Integer> of(ImportId id, Collection<String> digests) {
    Map<String, Integer> counted = new HashMap<>();
    for (ImportedRow row : rows(id, digests)) counted.put(row.getDigest(), row.getTimes());
    return counted;
  }

  void keep(ImportId id, Map<String, Integer> now) {
    Map<String, Integer> added = new HashMap<>(now);
    for (ImportedRow row : rows(id, now.keySet())) {
      Integer times = added.remove(row.getDigest());
      if (times == null || times.equals(row.getTimes())) continue;
      row.setTimes(times);
      row.save();
    }
    List<Map<String, Object>> fresh = new ArrayList<>();
    added.forEach(
        (digest, times) ->
            fresh.add(Map.of("IMPORT_ID", id.value(), "DIGEST", digest, "TIMES", times)));
    if (!fresh.isEmpty()) ao.create(ImportedRow.class, fresh);
  }

  private List<ImportedRow> rows(ImportId id, Collection<String> digests) {
    List<ImportedRow> rows = new ArrayList<>();
    for (List<String> chunk : Chunks.of(digests)) {
      List<Object> asked = new ArrayList<>(chunk);
      asked.add(0, id.value());
      Query query =
          Query.select().where("IMPORT_ID = ? AND " + Chunks.in("DIGEST", chunk), asked.toArray());
      rows.addAll(List.of(ao.find(ImportedRow.class, query)));
    }
    return rows;
  }

  void forget(long id) {
    ao.deleteWithSQL(ImportedRow.class, "IMPORT_ID = ?", id);
  }
}
