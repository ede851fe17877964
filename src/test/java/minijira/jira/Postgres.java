package minijira.jira;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import minijira.store.Db;
import org.junit.rules.ExternalResource;

/** One PostgreSQL for a test class, with a new database for every test. */
public final class Postgres extends ExternalResource {
  private EmbeddedPostgres server;

  @Override
  protected void before() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @Override
  protected void after() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Db newDatabase() {
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Db.open(server.getJdbcUrl("postgres", name), "postgres", "");
  }
}
