package io.roundtrip;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.roundtrip.kernel.Atomically;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.MySQLDatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.junit.rules.ExternalResource;

/**
 * A JUnit rule that gives real Active Objects with Jira's table names: {@code @Rule public
 * AoDatabases db = AoDatabases.h2(SignalRow.class);}. The tables are empty at the start of every
 * test. H2 lives in memory and treats texts as Oracle does; PostgreSQL and MariaDB are started once
 * per JVM.
 */
public final class AoDatabases extends ExternalResource {
  private static final Map<String, AoOnJdbc> OPEN = new HashMap<>();

  private final String kind;
  private final List<Class<? extends RawEntity<?>>> rows;

  private AoDatabases(String kind, List<Class<? extends RawEntity<?>>> rows) {
    this.kind = kind;
    this.rows = rows;
  }

  @SafeVarargs
  public static AoDatabases h2(Class<? extends RawEntity<?>>... rows) {
    return new AoDatabases("h2", List.of(rows));
  }

  @SafeVarargs
  public static AoDatabases postgres(Class<? extends RawEntity<?>>... rows) {
    return new AoDatabases("postgres", List.of(rows));
  }

  /** Where there is a MariaDB; elsewhere the test is skipped. */
  @SafeVarargs
  public static AoDatabases mariadb(Class<? extends RawEntity<?>>... rows) {
    return new AoDatabases("mariadb", List.of(rows));
  }

  /** A MariaDB as old ones were set up: its texts know no sign of four bytes, such as an emoji. */
  @SafeVarargs
  public static AoDatabases mariadbOfThreeBytes(Class<? extends RawEntity<?>>... rows) {
    return new AoDatabases("utf8mb3", List.of(rows));
  }

  public ActiveObjects ao() {
    return open();
  }

  /** Another node: its own Active Objects, and so its own caches, on the same tables. */
  public ActiveObjects anotherNode() {
    return new AoOnJdbc(entities(open().connections(), schema()), open().connections());
  }

  /**
   * Another node, whose questions somebody looks at.
   *
   * @param around puts something around the connections
   */
  public ActiveObjects anotherNode(UnaryOperator<DataSource> around) {
    CountedConnections connections =
        new CountedConnections(around.apply(open().connections()), false);
    return new AoOnJdbc(entities(connections, schema()), connections);
  }

  /** SAL's way to plain SQL on the same database; each call is a transaction of its own. */
  public TransactionalExecutorFactory sql() {
    return new SqlOnJdbc(open().connections());
  }

  public Atomically atomically() {
    ActiveObjects ao = ao();
    return new Atomically() {
      @Override
      public <T> T run(Supplier<T> work) {
        return ao.executeInTransaction(work::get);
      }
    };
  }

  /** Statements prepared on this database since the JVM started; take the difference. */
  public long statements() {
    return open().statements();
  }

  /** How many statements the work prepares. */
  public long statementsOf(Runnable work) {
    long before = statements();
    work.run();
    return statements() - before;
  }

  @Override
  protected void before() {
    AoOnJdbc ao = open();
    for (Class<? extends RawEntity<?>> row : rows) ao.empty(row);
    ao.flushAll();
  }

  private AoOnJdbc open() {
    synchronized (OPEN) {
      return OPEN.computeIfAbsent(kind + rows, name -> migrated());
    }
  }

  private String schema() {
    return "t" + Integer.toHexString((kind + rows).hashCode());
  }

  private EntityManager entities(CountedConnections connections, String schema) {
    return new EntityManager(provider(connections, schema), new JiraNames());
  }

  private DatabaseProvider provider(CountedConnections connections, String schema) {
    return switch (kind) {
      case "h2" -> new H2DatabaseProvider(connections, "PUBLIC");
      case "mariadb", "utf8mb3" -> new MySQLDatabaseProvider(connections);
      default -> new PostgreSQLDatabaseProvider(connections, schema);
    };
  }

  private CountedConnections connections() {
    return switch (kind) {
      case "h2" -> new CountedConnections(h2(schema()), true);
      case "mariadb" -> new CountedConnections(MariaDb.with(schema(), "utf8mb4"), false);
      case "utf8mb3" -> new CountedConnections(MariaDb.with(schema(), "utf8mb3"), false);
      default -> new CountedConnections(Postgres.with(schema()), false);
    };
  }

  private AoOnJdbc migrated() {
    CountedConnections connections = connections();
    AoOnJdbc ao = new AoOnJdbc(entities(connections, schema()), connections);
    @SuppressWarnings("unchecked")
    Class<? extends RawEntity<?>>[] all = rows.toArray(new Class[0]);
    ao.migrate(all);
    return ao;
  }

  private static DataSource h2(String name) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /** Started when first asked for; ends with the JVM. */
  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    static DataSource with(String schema) {
      DataSource database = SERVER.getPostgresDatabase();
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create schema if not exists " + schema);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
      return pooled(schema);
    }

    private static DataSource pooled(String schema) {
      HikariConfig config = new HikariConfig();
      config.setDataSource(SERVER.getPostgresDatabase());
      config.setSchema(schema);
      config.setMaximumPoolSize(8);
      config.setMinimumIdle(0);
      return new HikariDataSource(config);
    }
  }
}
