package io.roundtrip.notify.news.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.letter.Templates;
import io.roundtrip.notify.letter.ao.AoTemplates;
import io.roundtrip.notify.letter.ao.TemplateRow;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.SeenChanges;
import io.roundtrip.notify.news.StoresContract;
import io.roundtrip.notify.news.TrackedItems;
import org.junit.Rule;

public class AoPostgresStoresTest extends StoresContract {
  @Rule
  public final AoDatabases db =
      AoDatabases.postgres(TrackRow.class, SeenRow.class, TemplateRow.class, MarkRow.class);

  @Override
  protected TrackedItems tracked() {
    return new AoTrackedItems(db.ao());
  }

  @Override
  protected SeenChanges seen() {
    return new AoSeenChanges(db.ao());
  }

  @Override
  protected Templates templates() {
    return new AoTemplates(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  @Override
  protected Marks marks() {
    return new AoMarks(db.ao());
  }
}
