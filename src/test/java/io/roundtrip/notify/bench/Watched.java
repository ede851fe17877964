package io.roundtrip.notify.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks on at what is asked of a database: statements by their shape, transactions that wrote
 * something, conditional writes that came too late; if wanted, how each question is answered.
 */
final class Watched {
  private static final Map<String, String> SHAPES = new ConcurrentHashMap<>();
  private static final String COMMIT = "commit";

  private final String explain;
  private final Map<String, Asked> shapes = new ConcurrentHashMap<>();
  private final LongAdder commits = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final List<String> plans = new CopyOnWriteArrayList<>();

  /** How often, and how long all of it took. */
  record Asked(LongAdder times, LongAdder nanos) {
    void once(long began) {
      times.increment();
      nanos.add(System.nanoTime() - began);
    }
  }

  Watched() {
    this("");
  }

  /**
   * @param explain what makes a question one for its plan, as EXPLAIN ANALYZE; "" to ask for none
   */
  Watched(String explain) {
    this.explain = explain;
  }

  /** Statements without columns and values; COMMIT too. */
  Map<String, Asked> shapes() {
    return new TreeMap<>(shapes);
  }

  long statements() {
    return shapes.entrySet().stream()
        .filter(each -> !each.getKey().equals(COMMIT))
        .mapToLong(each -> each.getValue().times().sum())
        .sum();
  }

  long commits() {
    return commits.sum();
  }

  long late() {
    return late.sum();
  }

  /** Of each question since {@link #forget}. */
  List<String> plans() {
    return List.copyOf(plans);
  }

  void forget() {
    shapes.clear();
    commits.reset();
    late.reset();
    plans.clear();
  }

  DataSource around(DataSource real) {
    return proxy(
        DataSource.class,
        (method, args) -> {
          Object made = called(real, method, args);
          return made instanceof Connection connection ? around(connection) : made;
        });
  }

  private Connection around(Connection real) {
    boolean[] written = {false};
    return proxy(
        Connection.class,
        (method, args) -> {
          long began = System.nanoTime();
          Object made = called(real, method, args);
          if (method.getName().equals(COMMIT)) asked(COMMIT).once(began);
          if (made instanceof PreparedStatement statement)
            return around(statement, (String) args[0], real, written);
          if (method.getName().equals(COMMIT) && written[0]) commits.increment();
          if (method.getName().equals(COMMIT) || method.getName().equals("rollback"))
            written[0] = false;
          return made;
        });
  }

  private PreparedStatement around(
      PreparedStatement real, String sql, Connection on, boolean[] written) throws SQLException {
    Asked shape = asked(SHAPES.computeIfAbsent(sql, Watched::shape));
    boolean asks = !explain.isEmpty() && sql.startsWith("SELECT");
    PreparedStatement twin = asks ? on.prepareStatement(explain + " " + sql) : null;
    return proxy(
        PreparedStatement.class,
        (method, args) -> {
          String name = method.getName();
          if (twin != null && name.startsWith("set")) called(twin, method, args);
          if (twin != null && name.startsWith("execute")) plans.add(plan(twin));
          long began = System.nanoTime();
          Object made = called(real, method, args);
          if (!name.startsWith("execute")) return made;
          shape.once(began);
          if (made instanceof Integer rows) {
            if (on.getAutoCommit()) commits.increment();
            else written[0] = true;
            if (rows == 0) late.increment();
          }
          return made;
        });
  }

  private Asked asked(String shape) {
    return shapes.computeIfAbsent(shape, any -> new Asked(new LongAdder(), new LongAdder()));
  }

  private static String plan(PreparedStatement twin) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (twin;
        ResultSet rows = twin.executeQuery()) {
      while (rows.next()) lines.append(rows.getString(1)).append('\n');
    }
    return lines.toString();
  }

  private static String shape(String sql) {
    return sql.replaceAll("\"[A-Za-z0-9]+\"\\.|public\\.|PUBLIC\\.|[\"()]|AO_[0-9A-F]{6}_", "")
        .replaceAll("(?i)SELECT .*? FROM", "SELECT … FROM")
        .replaceAll("SET .* WHERE", "SET … WHERE")
        .replaceAll("\\s+", " ");
  }

  private interface Call {
    @Nullable Object of(Method method, Object @Nullable [] args) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            Watched.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> call.of(method, args)));
  }

  private static @Nullable Object called(Object real, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException wrapped) {
      throw wrapped.getCause();
    }
  }
}
