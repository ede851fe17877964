package io.roundtrip.notify.letter.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.letter.Templates;
import io.roundtrip.notify.letter.TemplatesContract;
import org.junit.Rule;

public class AoMariaDbTemplatesTest extends TemplatesContract {
  @Rule public final AoDatabases db = AoDatabases.mariadb(TemplateRow.class);

  @Override
  protected Templates templates() {
    return new AoTemplates(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }
}
