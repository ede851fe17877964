package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import org.junit.Test;

public class NewsPolicyTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Rules LIVE = FakeRulebook.live(WINDOW);

  private static UndoWindow window(RoadmapStatus from, RoadmapStatus to) {
    return UndoWindow.begun(Letters.move(9, from, to, MONDAY), MONDAY);
  }

  @Test
  public void a_window_ends_after_the_last_change_but_not_for_ever() {
    assertThat(NewsPolicy.end(MONDAY, MONDAY, WINDOW)).isEqualTo(MONDAY.plus(WINDOW));
    assertThat(NewsPolicy.end(MONDAY, MONDAY.plusSeconds(600), WINDOW))
        .isEqualTo(MONDAY.plusSeconds(1500));
    assertThat(NewsPolicy.end(MONDAY, MONDAY.plus(Duration.ofHours(5)), WINDOW))
        .isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    assertThat(NewsPolicy.end(MONDAY, MONDAY, Duration.ZERO)).isEqualTo(MONDAY);
  }

  @Test
  public void each_status_has_its_mail_or_none() {
    assertThat(NewsPolicy.kind(SHIPPED)).contains(Kind.SHIPPED);
    assertThat(NewsPolicy.kind(PLANNED)).contains(Kind.STATUS);
    assertThat(NewsPolicy.kind(IN_PROGRESS)).contains(Kind.STATUS);
    assertThat(NewsPolicy.kind(UNDER_REVIEW)).isEmpty();
    assertThat(NewsPolicy.kind(NOT_PLANNED)).contains(Kind.NOT_PLANNED);
  }

  @Test
  public void a_window_that_tells_nobody_says_why() {
    assertThat(NewsPolicy.silent(window(PLANNED, SHIPPED), LIVE)).isEmpty();
    assertThat(NewsPolicy.silent(window(PLANNED, SHIPPED), Rules.OFF)).contains(Reason.PROJECT_OFF);
    assertThat(NewsPolicy.silent(window(PLANNED, SHIPPED), FakeRulebook.telling(LIVE, PLANNED)))
        .contains(Reason.STATUS_NOT_TOLD);
  }

  @Test
  public void a_refusal_is_told_where_the_project_says_so_and_a_review_never() {
    Rules all = FakeRulebook.telling(LIVE, RoadmapStatus.values());

    assertThat(NewsPolicy.silent(window(PLANNED, NOT_PLANNED), all)).isEmpty();
    assertThat(NewsPolicy.silent(window(PLANNED, NOT_PLANNED), LIVE))
        .contains(Reason.STATUS_NOT_TOLD);
    assertThat(NewsPolicy.silent(window(PLANNED, UNDER_REVIEW), all))
        .contains(Reason.STATUS_NOT_TOLD);
  }
}
