package io.roundtrip.host.ao;

import java.util.Map;
import java.util.function.Supplier;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SQL where the host offers it, decided once by what can be linked and seen (the same on every
 * node, since the hosts are the same), never by a failure that may pass: that is the caller's, and
 * the next write asks again. Should two nodes decide differently all the same, both ways exclude
 * each other.
 */
public final class ChosenConditionalWrites implements ConditionalWrites {
  private static final Logger LOG = LoggerFactory.getLogger(ChosenConditionalWrites.class);
  private final Supplier<JdbcConditionalWrites> sql;
  private final AoConditionalWrites rows;
  private volatile @Nullable ConditionalWrites chosen;

  /**
   * @param sql a {@link LinkageError}, of it or of what it gives, means that the host has no SQL
   */
  public ChosenConditionalWrites(Supplier<JdbcConditionalWrites> sql, AoConditionalWrites rows) {
    this.sql = sql;
    this.rows = rows;
  }

  @Override
  public <T extends RawEntity<Long>> boolean move(
      Class<T> table, long id, int version, Map<String, ? extends @Nullable Object> columns) {
    return way(table).move(table, id, version, columns);
  }

  @Override
  public <T extends RawEntity<Long>> boolean countUp(
      Class<T> table, Counted row, Map<String, Object> columns) {
    return way(table).countUp(table, row, columns);
  }

  private ConditionalWrites way(Class<? extends RawEntity<Long>> table) {
    ConditionalWrites way = chosen;
    if (way == null) {
      way = choose(table);
      chosen = way;
    }
    return way;
  }

  private ConditionalWrites choose(Class<? extends RawEntity<Long>> table) {
    try {
      JdbcConditionalWrites offered = sql.get();
      if (offered.reaches(table)) return offered;
      LOG.warn(
          "the host's SQL does not see our tables, or several of one name; steps are claimed by"
              + " rows");
    } catch (LinkageError absent) {
      LOG.warn("the host offers no SQL; steps are claimed by unique rows: {}", absent.toString());
    }
    return rows;
  }
}
