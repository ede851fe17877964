package minijira.jira;

import org.junit.ClassRule;

public class JqlOnPostgresTest extends JqlTest {
  @ClassRule public static final Postgres POSTGRES = new Postgres();

  @Override
  MiniJira jira() {
    return new MiniJira(POSTGRES::newDatabase);
  }
}
