package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.roadmap.Followed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Before;
import org.junit.Test;

public class ReadNewsTest {
  private final FakeRulebook rules =
      new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
  private final InMemoryUndoWindows windows = new InMemoryUndoWindows();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private int asked;
  private Optional<Reason> halt = Optional.of(Reason.KEY_LOST);
  private final ReadNews read =
      new ReadNews(
          windows,
          new Listeners(
              item -> List.of(new Recipient(ADA.id(), "Please")),
              new Untold(windows, outbox),
              NewsGuard.OPEN),
          outbox,
          mock(Followed.class),
          rules,
          new Standstill(this::halt, Optional::empty, rules, project -> true));

  private Optional<Reason> halt() {
    asked++;
    return halt;
  }

  @Before
  public void it_shipped() {
    assertThat(
            windows.open(
                UndoWindow.begun(
                    Letters.move(501, PLANNED, SHIPPED, MONDAY),
                    MONDAY.plus(Duration.ofMinutes(15))),
                List.of()))
        .isTrue();
  }

  private void changed(UnaryOperator<UndoWindow> change) {
    UndoWindow now = windows.of(DARK_MODE, 1).get(0);
    assertThat(windows.move(now, change.apply(now))).isTrue();
  }

  @Test
  public void what_keeps_all_mail_from_leaving_stands_at_an_open_window_and_at_every_mail() {
    outbox.add(Letters.queuedTo(GRACE));

    ReadNews.News news = read.of(DARK_MODE, RT);

    assertThat(news.standstill()).contains(Reason.KEY_LOST);
    assertThat(news.mails()).extracting(Outbox.Standing::reason).containsExactly(Reason.KEY_LOST);
    halt = Optional.empty();
    assertThat(read.of(DARK_MODE, RT).standstill()).isEmpty();
  }

  @Test
  public void where_nothing_waits_nobody_is_asked_what_it_would_wait_for() {
    changed(UndoWindow::closed);
    changed(window -> window.done(null, 1));

    assertThat(read.of(DARK_MODE, RT).standstill()).isEmpty();
    assertThat(asked).isZero();
  }
}
