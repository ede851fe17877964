package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.roadmap.RoadmapMoved;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Test;

public class EndUndoWindowsTest {
  private static final IssueId OTHER = new IssueId(10300);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryUndoWindows windows = new InMemoryUndoWindows();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Set<IssueId> broken = new HashSet<>();
  private final CountedWorker mail = CountedWorker.asleep();
  private final EndUndoWindows end =
      new EndUndoWindows(
          windows,
          new TellRequesters(
              windows,
              new Listeners(this::audience, new Untold(windows, outbox), NewsGuard.OPEN),
              new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15))),
              outbox,
              shipped -> {},
              clock),
          mail.worker,
          clock);

  @After
  public void stopped() {
    mail.stop();
  }

  private List<Recipient> audience(IssueId item) {
    if (broken.contains(item)) throw new NoClassDefFoundError("of another version");
    return List.of(new Recipient(ADA.id(), ""));
  }

  private void shipped(IssueId item, Instant ends) {
    windows.open(
        UndoWindow.begun(
            new RoadmapMoved(
                item,
                RT,
                PLANNED,
                SHIPPED,
                true,
                new ChangeId(501),
                MONDAY,
                new UserKey("engineer")),
            ends),
        List.of());
  }

  private List<IssueId> told() {
    return outbox.all().stream().map(OutboxEntry::message).map(mail -> mail.item()).toList();
  }

  @Test
  public void what_is_over_is_told_and_the_sender_is_woken() {
    shipped(DARK_MODE, MONDAY);
    shipped(OTHER, MONDAY.plusMillis(1));

    end.run(Duration.ZERO, () -> true);

    assertThat(told()).containsExactly(DARK_MODE);
    assertThat(end.run(Duration.ZERO, () -> true)).isEqualTo(MONDAY.plusMillis(1));
    mail.hasHadTurns(2);
  }

  @Test
  public void one_that_cannot_be_ended_does_not_keep_the_others_waiting() {
    broken.add(OTHER);
    shipped(OTHER, MONDAY);
    shipped(DARK_MODE, MONDAY);

    end.run(Duration.ZERO, () -> true);

    assertThat(told()).containsExactly(DARK_MODE);
    mail.hasHadTurns(2);
  }

  @Test
  public void nor_do_more_than_are_looked_at_together() {
    for (int i = 0; i < 250; i++) {
      IssueId stuck = new IssueId(20000 + i);
      broken.add(stuck);
      shipped(stuck, MONDAY);
    }
    shipped(DARK_MODE, MONDAY);

    end.run(Duration.ZERO, () -> true);

    assertThat(told()).containsExactly(DARK_MODE);
  }

  @Test
  public void it_is_ended_once_it_can_be() {
    broken.add(OTHER);
    shipped(OTHER, MONDAY);
    end.run(Duration.ZERO, () -> true);

    broken.clear();
    end.run(Duration.ZERO, () -> true);

    assertThat(told()).containsExactly(OTHER);
  }

  @Test
  public void a_node_that_stops_ends_none() {
    shipped(DARK_MODE, MONDAY);

    end.run(Duration.ZERO, () -> false);

    assertThat(outbox.all()).isEmpty();
    assertThat(windows.all().get(0).step()).isEqualTo(UndoWindow.Step.OPEN);
  }

  @Test
  public void where_none_is_over_one_question_is_asked() {
    shipped(DARK_MODE, MONDAY.plusSeconds(60));
    List<String> asked = new ArrayList<>();
    UndoWindows counted =
        (UndoWindows)
            Proxy.newProxyInstance(
                UndoWindows.class.getClassLoader(),
                new Class<?>[] {UndoWindows.class},
                (proxy, method, arguments) -> {
                  asked.add(method.getName());
                  return method.invoke(windows, arguments);
                });
    TellRequesters nobody =
        new TellRequesters(
            counted,
            new Listeners(this::audience, new Untold(counted, outbox), NewsGuard.OPEN),
            new FakeRulebook(),
            outbox,
            shipped -> {},
            clock);

    new EndUndoWindows(counted, nobody, mail.worker, clock).run(Duration.ZERO, () -> true);

    assertThat(asked).containsExactly("nextEnd");
  }

  @Test
  public void one_that_is_over_stays_open_as_long_as_there_is_patience() {
    shipped(DARK_MODE, MONDAY);
    Duration patience = Duration.ofMinutes(1);

    assertThat(end.run(patience, () -> true)).isEqualTo(MONDAY);
    assertThat(windows.all().get(0).step()).isEqualTo(UndoWindow.Step.OPEN);

    clock.pass(patience);
    end.run(patience, () -> true);
    assertThat(windows.all().get(0).step()).isEqualTo(UndoWindow.Step.DONE);
  }
}
