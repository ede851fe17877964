package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** What took the place of a row, in a table that keeps older versions. */
record NewerRows<R extends RawEntity<Long>>(Class<R> table, Function<R, Query> query) {
  boolean isThere(ActiveObjects ao, long id) {
    return Stream.of(ao.find(table, Query.select().where("ID = ?", id)))
        .anyMatch(row -> ao.count(table, query.apply(row)) > 0);
  }
}
