package io.roundtrip.notify.news.web;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.KeyPhrases;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.news.UndoWindow;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class NewsViewsTest {
  private final NewsViews views =
      new NewsViews(
          (language, key, args) -> key + " " + KeyPhrases.joined("", args),
          Locale.UK,
          ZoneOffset.UTC);

  private static UndoWindow window(UndoWindow.Step step, @Nullable Reason outcome, int told) {
    UndoWindow begun =
        UndoWindow.begun(
            Letters.move(501, PLANNED, SHIPPED, MONDAY), MONDAY.plus(Duration.ofMinutes(15)));
    return new UndoWindow(
        1,
        0,
        begun.item(),
        begun.project(),
        step,
        begun.from(),
        begun.to(),
        begun.first(),
        begun.last(),
        begun.ends(),
        begun.changes(),
        outcome,
        told);
  }

  private NewsView.Line line(UndoWindow window) {
    return views.of(List.of(window)).lines().get(0);
  }

  @Test
  public void says_when_and_what_moved() {
    assertThat(line(window(UndoWindow.Step.DONE, null, 3)).moved())
        .startsWith("roundtrip.notify.news.moved 16 Nov 2026, 09:00")
        .contains("roundtrip.roadmap.status.planned")
        .contains("roundtrip.roadmap.status.shipped");
  }

  @Test
  public void says_who_hears_of_it_or_until_when_it_can_be_undone() {
    assertThat(line(window(UndoWindow.Step.DONE, null, 3)).outcome())
        .isEqualTo("roundtrip.notify.news.told 3");
    assertThat(line(window(UndoWindow.Step.OPEN, null, 0)).outcome())
        .startsWith("roundtrip.notify.news.open 16 Nov 2026, 09:15");
  }

  @Test
  public void every_reason_why_nobody_hears_of_it_is_said() {
    for (Reason why : Reason.values())
      assertThat(line(window(UndoWindow.Step.DONE, why, 0)).outcome())
          .startsWith("roundtrip.notify.news.nobody roundtrip.notify.reason." + why.word());
  }
}
