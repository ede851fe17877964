package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.util.List;
import org.junit.After;
import org.junit.Test;

public class TellMergedTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ofMinutes(15));
  private static final List<Recipient> BOTH =
      List.of(new Recipient(ADA.id(), "Please"), new Recipient(GRACE.id(), "My eyes hurt"));

  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeRulebook rules = new FakeRulebook().with(RT, LIVE);
  private final FakeJira jira = new FakeJira();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final CountedWorker mail = CountedWorker.asleep();
  private final TellMerged tell = new TellMerged(rules, jira, outbox, mail.worker, clock);

  public TellMergedTest() {
    jira.create(DARK_MODE, RT, PLANNED);
  }

  @After
  public void stopped() {
    mail.stop();
  }

  @Test
  public void each_hears_where_it_is_tracked_with_their_own_words() {
    tell.into(DARK_MODE, () -> BOTH);

    assertThat(outbox.all())
        .extracting(OutboxEntry::message)
        .allMatch(mail -> mail.kind() == Kind.MERGED && mail.item().equals(DARK_MODE))
        .extracting(mail -> new Recipient(mail.contact(), mail.words()))
        .containsExactlyElementsOf(BOTH);
    mail.hasHadTurns(2);
  }

  @Test
  public void the_mail_waits_as_long_as_the_merge_may_be_undone() {
    tell.into(DARK_MODE, () -> BOTH);

    assertThat(outbox.all())
        .allMatch(row -> row.due().equals(MONDAY.plus(Duration.ofMinutes(15))))
        .allMatch(row -> row.created().equals(MONDAY));
    assertThat(Due.in(outbox, MONDAY.plus(Duration.ofMinutes(15)).minusMillis(1), 9)).isEmpty();
  }

  @Test
  public void a_second_merge_into_the_same_item_tells_nobody_twice() {
    tell.into(DARK_MODE, () -> BOTH);
    clock.pass(Duration.ofHours(1));

    tell.into(DARK_MODE, () -> BOTH);

    assertThat(outbox.all()).hasSize(2);
  }

  @Test
  public void it_is_told_only_where_the_project_wants_that() {
    rules.with(RT, FakeRulebook.silentOnMerges(LIVE));
    tell.into(DARK_MODE, () -> BOTH);
    assertThat(outbox.all()).isEmpty();

    rules.with(RT, FakeRulebook.tellingOfMerges(Rules.OFF));
    tell.into(DARK_MODE, () -> BOTH);
    assertThat(outbox.all()).isEmpty();
  }

  @Test
  public void while_nobody_knows_whether_the_project_wants_that_it_is_kept_for_the_sender() {
    rules.unreadable(RT);

    tell.into(DARK_MODE, () -> BOTH);

    assertThat(outbox.all()).extracting(OutboxEntry::state).containsExactly(State.DUE, State.DUE);
  }

  @Test
  public void of_an_item_that_is_gone_nobody_is_told() {
    jira.delete(DARK_MODE);

    tell.into(DARK_MODE, () -> BOTH);

    assertThat(outbox.all()).isEmpty();
  }

  @Test
  public void who_said_it_is_asked_only_where_they_hear() {
    rules.with(RT, FakeRulebook.silentOnMerges(LIVE));

    tell.into(
        DARK_MODE,
        () -> {
          throw new AssertionError("asked");
        });

    assertThat(outbox.all()).isEmpty();
  }
}
