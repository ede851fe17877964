package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** Net effect is measured against what people were told, not against a window. */
public class ToldAfterAllTest {
  private final World world = new World();

  private void looked() {
    world.news.reconcile.swept(DARK_MODE);
  }

  private void ended() {
    world.news.undoWindows.toFinish(world.now(), 0, 9).forEach(world.news.tell::of);
  }

  private void shippedWithItsMailWaiting() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    looked();
    ended();
  }

  private void reopenedAndMailTried() {
    world.jira.move(DARK_MODE, UNDER_REVIEW, world.now());
    looked();
    world.mailTurn();
  }

  private void shippedAgain() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    looked();
    ended();
    world.mailTurn();
  }

  @Test
  public void shipped_reopened_and_shipped_again_is_told_though_the_first_mail_was_dropped() {
    shippedWithItsMailWaiting();
    reopenedAndMailTried();
    assertThat(world.outbox.all())
        .extracting(OutboxEntry::reason)
        .containsOnly(Reason.STATUS_REVERTED);

    shippedAgain();

    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
    List<UndoWindow> windows = world.news.undoWindows.all();
    assertThat(windows.get(1).outcome()).isNull();
    assertThat(windows.get(1).told()).isEqualTo(2);
  }

  @Test
  public void a_mail_that_still_waits_is_not_written_twice() {
    shippedWithItsMailWaiting();
    world.jira.move(DARK_MODE, UNDER_REVIEW, world.now());
    looked();

    shippedAgain();

    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
    assertThat(world.outbox.all()).hasSize(2);
  }

  @Test
  public void a_mail_in_the_hand_of_a_sender_that_saw_the_old_status_has_a_second() {
    shippedWithItsMailWaiting();
    world.jira.move(DARK_MODE, UNDER_REVIEW, world.now());
    looked();
    OutboxEntry waiting = world.outbox.all().get(0);
    OutboxEntry inHand = waiting.claimed("node-2", world.now());
    world.outbox.move(waiting, inHand);
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    looked();
    ended();
    world.outbox.move(inHand, inHand.skipped(Reason.STATUS_REVERTED, "", null, world.now()));

    world.mailTurn();

    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
  }

  @Test
  public void whoever_was_told_hears_nothing_of_what_is_so_again() {
    shippedWithItsMailWaiting();
    world.mailTurn();
    reopenedAndMailTried();

    shippedAgain();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.outbox.all()).extracting(OutboxEntry::state).containsOnly(State.SENT);
    assertThat(world.news.undoWindows.all().get(1).outcome()).isEqualTo(Reason.NET_ZERO);
  }

  @Test
  public void what_was_never_to_be_told_stays_untold() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    looked();
    world.jira.move(DARK_MODE, PLANNED, world.now());
    looked();
    world.clock.pass(Duration.ofHours(1));
    ended();
    world.mailTurn();

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all().get(0).outcome()).isEqualTo(Reason.NET_ZERO);
  }

  @Test
  public void of_two_only_the_one_whose_mail_was_dropped_is_told_again() {
    shippedWithItsMailWaiting();
    OutboxEntry waiting = world.outbox.all().get(0);
    OutboxEntry claimed = waiting.claimed("node-2", world.now());
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", world.now()), world.now());
    world.outbox.move(waiting, claimed);
    world.outbox.move(claimed, gone);
    world.outbox.move(gone, gone.sent("250", world.now()));
    reopenedAndMailTried();

    shippedAgain();

    assertThat(world.mailer.receivers()).containsExactly(GRACE.email());
    assertThat(world.outbox.all()).as("no row for the other").hasSize(3);
    assertThat(world.news.undoWindows.all().get(1).told()).isEqualTo(1);
  }

  @Test
  public void what_was_dropped_of_another_status_makes_this_one_no_news() {
    world.jira.move(DARK_MODE, IN_PROGRESS, world.now());
    looked();
    ended();
    world.jira.move(DARK_MODE, PLANNED, world.now());
    looked();
    ended();
    world.mailTurn();
    assertThat(world.outbox.all())
        .extracting(OutboxEntry::reason)
        .contains(Reason.STATUS_REVERTED, (Reason) null);
    int rows = world.outbox.all().size();

    world.jira.move(DARK_MODE, UNDER_REVIEW, world.now());
    looked();
    world.jira.move(DARK_MODE, PLANNED, world.now());
    looked();
    ended();

    List<UndoWindow> windows = world.news.undoWindows.all();
    assertThat(windows.get(windows.size() - 1).outcome()).isEqualTo(Reason.NET_ZERO);
    assertThat(world.outbox.all()).hasSize(rows);
  }
}
