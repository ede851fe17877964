package io.roundtrip.notify.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.LogWatch;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;

public class FourNodesTest {
  private static final int ITEMS = 500;

  /** MariaDB's driver says itself that a key is taken. */
  private static final String REFUSED = " WARN ErrorPacket - Error: 1062-23000: Duplicate entry";

  @Rule public final AoDatabases h2 = AoDatabases.h2(FourNodes.ROWS);
  @Rule public final AoDatabases postgres = AoDatabases.postgres(FourNodes.ROWS);
  @Rule public final AoDatabases mariaDb = AoDatabases.mariadb(FourNodes.ROWS);
  @Rule public final LogWatch log = new LogWatch();

  private void eachIsTheirsOnce(AoDatabases database) throws Exception {
    FourNodes.Found found = FourNodes.of(database, ITEMS, Duration.ofSeconds(60));

    assertThat(found).isEqualTo(new FourNodes.Found(ITEMS, ITEMS, ITEMS, 0, 0));
    assertThat(log.complaints()).filteredOn(line -> !line.contains(REFUSED)).isEmpty();
  }

  @Test
  public void what_four_nodes_find_at_once_is_told_once_on_postgres() throws Exception {
    eachIsTheirsOnce(postgres);
  }

  @Test
  public void what_four_nodes_find_at_once_is_told_once_on_h2() throws Exception {
    eachIsTheirsOnce(h2);
  }

  @Test
  public void what_four_nodes_find_at_once_is_told_once_on_mariadb() throws Exception {
    eachIsTheirsOnce(mariaDb);
  }
}
