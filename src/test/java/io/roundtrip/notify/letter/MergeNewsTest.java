package io.roundtrip.notify.letter;

import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.Test;

/** What a mail about a merge says of each status, by what the project tells of. */
public class MergeNewsTest {
  private static Rules telling(RoadmapStatus... told) {
    return FakeRulebook.telling(FakeRulebook.live(Duration.ZERO), told);
  }

  private static final Rules ALL = telling(PLANNED, IN_PROGRESS, SHIPPED, NOT_PLANNED);

  @Test
  public void what_is_settled_in_silence_is_not_written_about() {
    assertThat(MergeNews.against(NOT_PLANNED, telling(PLANNED, SHIPPED)))
        .contains(Reason.STATUS_NOT_TOLD);
    assertThat(MergeNews.against(SHIPPED, telling(PLANNED))).contains(Reason.STATUS_NOT_TOLD);
    assertThat(MergeNews.against(NOT_PLANNED, ALL)).isEmpty();
    assertThat(MergeNews.against(PLANNED, telling(SHIPPED))).isEmpty();
    assertThat(MergeNews.against(null, telling())).isEmpty();
  }

  @Test
  public void only_a_status_that_the_project_tells_of_is_named() {
    for (RoadmapStatus status : EnumSet.complementOf(EnumSet.of(UNDER_REVIEW)))
      assertThat(MergeNews.names(status, ALL)).as("%s", status).isTrue();
    assertThat(MergeNews.names(UNDER_REVIEW, ALL)).isFalse();
    assertThat(MergeNews.names(PLANNED, telling(SHIPPED))).isFalse();
    assertThat(MergeNews.names(null, ALL)).isFalse();
  }

  @Test
  public void another_mail_is_promised_only_where_one_can_follow() {
    assertThat(MergeNews.promises(PLANNED, ALL)).isTrue();
    assertThat(MergeNews.promises(null, ALL)).isTrue();
    assertThat(MergeNews.promises(NOT_PLANNED, ALL)).isFalse();
    assertThat(MergeNews.promises(SHIPPED, ALL)).isFalse();
    assertThat(MergeNews.promises(PLANNED, telling())).isFalse();
  }
}
