package io.roundtrip;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import net.java.ao.EntityManager;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Active Objects and SAL's door to SQL on a PostgreSQL that somebody else started, as one node of a
 * cluster has them.
 */
public record AoOnPostgres(ActiveObjects ao, TransactionalExecutorFactory sql) {
  public static AoOnPostgres at(String url) {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(url);
    HikariConfig config = new HikariConfig();
    config.setDataSource(server);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return over(new HikariDataSource(config));
  }

  /** Whoever wants to see what is asked puts something around the pool. */
  public static AoOnPostgres over(DataSource database) {
    CountedConnections connections = new CountedConnections(database, false);
    EntityManager entities =
        new EntityManager(new PostgreSQLDatabaseProvider(connections, "public"), new JiraNames());
    return new AoOnPostgres(new AoOnJdbc(entities, connections), new SqlOnJdbc(connections));
  }
}
