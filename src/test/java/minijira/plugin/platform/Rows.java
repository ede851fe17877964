package minijira.plugin.platform;

import java.util.UUID;
import minijira.node.platform.Housekeeping;
import org.junit.rules.ExternalResource;

/** A database in memory for one test. */
final class Rows extends ExternalResource {
  private Housekeeping rows;

  @Override
  protected void before() {
    rows = new Housekeeping("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=0", "sa", "");
  }

  @Override
  protected void after() {
    rows.close();
  }

  Housekeeping get() {
    return rows;
  }
}
