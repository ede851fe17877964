package io.roundtrip.notify.news.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Disturbed;
import io.roundtrip.notify.news.Hints;
import io.roundtrip.notify.news.HintsContract;
import org.junit.Rule;
import org.junit.Test;

public class AoHintsTest extends HintsContract {
  @Rule public final AoDatabases db = AoDatabases.h2(HintRow.class);

  @Override
  protected Hints hints() {
    return new AoHints(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  @Test
  public void a_database_that_refuses_is_not_taken_for_a_waiting_hint() {
    Hints broken =
        new AoHints(
            Disturbed.beforeCreate(
                db.ao(),
                () -> {
                  throw new IllegalStateException("disk full");
                }),
            new JdbcConditionalWrites(db.sql(), "io.roundtrip"));

    assertThatThrownBy(() -> broken.note(DARK_MODE, MONDAY, MONDAY, 0)).hasMessage("disk full");
    assertThatThrownBy(() -> broken.note(DARK_MODE, MONDAY, MONDAY, 1)).hasMessage("disk full");
  }

  @Test
  public void a_hint_costs_the_user_one_statement() {
    hints().note(new IssueId(1), MONDAY, MONDAY, 0);

    long statements = db.statementsOf(() -> hints().note(new IssueId(2), MONDAY, MONDAY, 0));

    assertThat(statements).isEqualTo(1);
  }
}
