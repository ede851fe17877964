package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Disturbed;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.OutboxContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

public class AoOutboxTest extends OutboxContract {
  private static final Set<String> TEXT = Set.of("SUBJECT", "BODY_TEXT", "BODY_HTML");

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
    OutboxEntry row = Due.in(outbox(), MONDAY, 1).get(0);
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

  @Test
  public void of_more_wishes_than_fit_the_newest_are_kept() {
    Set<IssueId> wishes =
        LongStream.range(0, 60)
            .mapToObj(i -> new IssueId(1_000_000_000_000_000L + i))
            .collect(Collectors.toSet());
    outbox().add(OutboxEntry.fresh(Letters.shippedTo(ADA).of(wishes), MONDAY, MONDAY));

    Set<IssueId> kept = outbox().standings(DARK_MODE, 1).get(0).wishes();

    assertThat(kept).hasSizeBetween(20, 30);
    assertThat(kept).allMatch(wish -> wish.value() >= 1_000_000_000_000_000L + 60 - kept.size());
  }

  /** Of three steps one makes the text: the others would write some kilobytes again. */
  @Test
  public void a_step_that_leaves_the_text_as_it_is_does_not_write_it_again() {
    List<Set<String>> written = new ArrayList<>();
    JdbcConditionalWrites real = new JdbcConditionalWrites(db.sql(), "io.roundtrip");
    Outbox outbox =
        new AoOutbox(
            db.ao(),
            new ConditionalWrites() {
              @Override
              public <T extends RawEntity<Long>> boolean move(
                  Class<T> table,
                  long id,
                  int version,
                  Map<String, ? extends @Nullable Object> columns) {
                Set<String> some = new TreeSet<>(columns.keySet());
                some.retainAll(TEXT);
                written.add(some);
                return real.move(table, id, version, columns);
              }

              @Override
              public <T extends RawEntity<Long>> boolean countUp(
                  Class<T> table, Counted row, Map<String, Object> columns) {
                throw new UnsupportedOperationException();
              }
            });
    outbox.add(Letters.queuedTo(ADA));
    OutboxEntry row = outbox.underWay(1).get(0);
    OutboxEntry claimed = row.claimed("node-1", MONDAY);
    OutboxEntry gone =
        claimed.handedOff(new Body("To Ada", "Hi Ada", "<p>Hi Ada</p>", MONDAY), MONDAY);
    OutboxEntry sent = gone.sent("250", MONDAY);

    outbox.move(row, claimed);
    outbox.move(claimed, gone);
    outbox.move(gone, sent);

    assertThat(written).containsExactly(Set.of(), TEXT, Set.of());
    assertThat(outbox.find(row.id())).contains(sent);
  }
}
