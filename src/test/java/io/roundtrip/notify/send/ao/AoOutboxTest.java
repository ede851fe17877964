package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Disturbed;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.OutboxContract;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class AoOutboxTest extends OutboxContract {
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class);

  @Override
  protected Outbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private Outbox over(ActiveObjects ao) {
    return new AoOutbox(ao, new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  @Test
  public void of_two_who_find_the_same_news_at_once_the_slower_adds_nothing() {
    Outbox slow = over(Disturbed.beforeCreate(db.ao(), () -> outbox().add(Letters.queuedTo(ADA))));

    assertThat(slow.add(Letters.queuedTo(ADA))).isFalse();
    assertThat(outbox().count(RT, Set.of())).isEqualTo(1);
  }

  @Test
  public void a_database_that_refuses_is_not_taken_for_another_node() {
    Outbox broken =
        over(
            Disturbed.beforeCreate(
                db.ao(),
                () -> {
                  throw new IllegalStateException("disk full");
                }));

    assertThatThrownBy(() -> broken.add(Letters.queuedTo(ADA))).hasMessage("disk full");
  }

  @Test
  public void of_a_forgotten_text_nothing_is_left_in_the_table() {
    outbox().add(Letters.queuedTo(ADA));
    OutboxEntry row = outbox().due(MONDAY, 1).get(0);
    Body secret = new Body("To Ada", "Hi Ada", "<p>Hi Ada</p>", MONDAY);
    outbox().move(row, row.skipped(Reason.DRY_RUN, "", secret, MONDAY));

    outbox().forgetTexts(MONDAY.plusSeconds(1), 10);

    db.ao().flushAll();
    OutboxRow left = db.ao().get(OutboxRow.class, row.id());
    assertThat(left.getSubject()).isNull();
    assertThat(left.getBodyText()).isNull();
    assertThat(left.getBodyHtml()).isNull();
    assertThat(left.getState()).isEqualTo("SKIPPED");
  }
}
