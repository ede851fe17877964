package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** The node dies between any two writes before a mail is claimed; another one goes on. */
public class InterruptedNewsTest {
  private final World world = new World();
  private final World.Node two = world.new Node("node-2");

  @Test
  public void after_the_hint() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.one.note.on(DARK_MODE, RT);
    world.clock.pass(Duration.ofSeconds(2));

    two.turns();

    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void with_the_hint_in_hand() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.one.note.on(DARK_MODE, RT);
    Hint hint = world.news.hints.waiting(world.now(), 1).get(0);
    world.news.hints.take(hint, world.now());

    two.turns();
    assertThat(world.mailer.mails).as("the other node may still be at it").isEmpty();
    world.clock.pass(Duration.ofMinutes(2));
    two.turns();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.news.hints.waiting(world.now(), 9)).isEmpty();
  }

  @Test
  public void between_the_undo_window_and_the_note_that_the_change_is_dealt_with() {
    ChangeId change = world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.news.undoWindows.open(
        UndoWindow.begun(Letters.move(change.value(), PLANNED, SHIPPED, world.now()), world.now()),
        List.of());

    world.news.fullSweep.begin();
    world.turns();
    world.turns();

    assertThat(world.news.undoWindows.all()).hasSize(1);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void between_the_closed_undo_window_and_the_last_of_its_messages() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.news.quickSweep.run();
    UndoWindow open = world.news.undoWindows.all().get(0);
    UndoWindow closed = open.closed();
    world.news.undoWindows.move(open, closed);
    world.outbox.add(
        OutboxEntry.fresh(
            new Message(DARK_MODE, RT, ADA.id(), Kind.SHIPPED, closed.news(), SHIPPED, "", 2),
            world.now(),
            world.now()));

    two.turns();

    assertThat(world.outbox.all()).hasSize(2);
    assertThat(world.mailer.mails).hasSize(2);
  }
}
