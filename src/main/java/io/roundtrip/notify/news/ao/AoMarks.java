package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.notify.news.Mark;
import io.roundtrip.notify.news.Marks;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Marks in the table MARK. */
public final class AoMarks implements Marks {
  private final ActiveObjects ao;

  public AoMarks(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void put(String name, Instant at, String detail) {
    Optional<MarkRow> there = row(name);
    if (there.isPresent()) {
      there.get().setMarkedAt(at.toEpochMilli());
      there.get().setDetail(Columns.orNull(detail));
      there.get().save();
      return;
    }
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("MARK_NAME", name);
    columns.put("MARKED_AT", at.toEpochMilli());
    columns.put("DETAIL", Columns.orNull(detail));
    Ensured.inserted(() -> ao.create(MarkRow.class, columns), () -> row(name).isPresent());
  }

  @Override
  public Optional<Mark> find(String name) {
    return row(name)
        .map(row -> new Mark(Columns.time(row.getMarkedAt()), Columns.orEmpty(row.getDetail())));
  }

  private Optional<MarkRow> row(String name) {
    return Stream.of(ao.find(MarkRow.class, Query.select().where("MARK_NAME = ?", name)))
        .findFirst();
  }
}
