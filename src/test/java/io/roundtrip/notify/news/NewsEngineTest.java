package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.util.List;
import org.junit.After;
import org.junit.Test;

public class NewsEngineTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeJira jira = new FakeJira();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final NewsParts parts =
      new NewsParts(
          jira,
          new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15))),
          item -> List.of(),
          outbox,
          clock);
  private final CountedWorker news = new CountedWorker();
  private final CountedWorker mail = new CountedWorker();
  private final NewsEngine engine =
      new NewsEngine(
          news.worker,
          mail.worker,
          parts.quickSweep,
          parts.fullSweep,
          new Readdress(item -> List.of(), outbox, mail.worker, clock));

  public NewsEngineTest() {
    jira.create(DARK_MODE, RT, PLANNED);
    parts.tracked.begin(new Tracked(DARK_MODE, MONDAY));
    jira.move(DARK_MODE, SHIPPED, MONDAY);
  }

  @After
  public void stopped() {
    engine.stop();
  }

  private void started() {
    engine.start();
    news.hasHadTurns(1);
    mail.hasHadTurns(1);
  }

  private boolean everythingIsLookedAt() {
    parts.fullSweep.goOn(() -> true);
    return !parts.undoWindows.all().isEmpty();
  }

  @Test
  public void both_workers_run_from_start_to_stop() {
    started();
    assertThat(news.worker.isAlive()).isTrue();
    assertThat(mail.worker.isAlive()).isTrue();

    engine.stop();

    assertThat(news.worker.isAlive()).isFalse();
    assertThat(mail.worker.isAlive()).isFalse();
  }

  @Test
  public void what_happened_while_it_was_off_is_looked_for_at_the_start() {
    started();

    assertThat(everythingIsLookedAt()).isTrue();
  }

  @Test
  public void a_tick_wakes_both() {
    started();

    engine.tick();

    news.hasHadTurns(2);
    mail.hasHadTurns(2);
  }

  @Test
  public void what_goes_on_wakes_both_and_looks_for_everything_where_something_was_missed() {
    started();
    everythingIsLookedAt();
    jira.move(DARK_MODE, PLANNED, MONDAY);

    engine.goesOn(false);
    news.hasHadTurns(2);
    mail.hasHadTurns(2);
    everythingIsLookedAt();
    assertThat(parts.undoWindows.all().get(0).changes()).hasSize(1);

    engine.goesOn(true);
    news.hasHadTurns(3);
    mail.hasHadTurns(3);
    everythingIsLookedAt();
    assertThat(parts.undoWindows.all().get(0).changes()).hasSize(2);
  }

  @Test
  public void a_quick_sweep_says_how_much_it_looked_at_and_wakes_both() {
    started();

    assertThat(engine.quickSweep()).isEqualTo(1);

    assertThat(parts.undoWindows.all()).hasSize(1);
    news.hasHadTurns(2);
    mail.hasHadTurns(2);
  }

  @Test
  public void a_full_sweep_is_begun_and_the_news_worker_does_it() {
    started();
    everythingIsLookedAt();
    jira.move(DARK_MODE, PLANNED, MONDAY);

    engine.fullSweep();

    news.hasHadTurns(2);
    everythingIsLookedAt();
    assertThat(parts.undoWindows.all())
        .singleElement()
        .satisfies(window -> assertThat(window.changes()).hasSize(2));
  }
}
