package io.roundtrip.notify.news.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.news.Hints;
import io.roundtrip.notify.news.HintsContract;
import org.junit.Rule;

public class AoMariaDbHintsTest extends HintsContract {
  @Rule public final AoDatabases db = AoDatabases.mariadb(HintRow.class);

  @Override
  protected Hints hints() {
    return new AoHints(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }
}
