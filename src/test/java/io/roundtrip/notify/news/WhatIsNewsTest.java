package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Each moment and each choice that makes a change news, or history. */
public class WhatIsNewsTest {
  private static final Instant NOW = MONDAY.plus(Duration.ofHours(30));

  private static Rules rules(Instant since, RoadmapStatus... told) {
    return new Rules(
        true,
        since,
        false,
        false,
        Duration.ZERO,
        Set.of(told),
        false,
        0,
        false,
        false,
        "",
        "",
        Locale.ENGLISH);
  }

  private static Optional<Reason> silent(RoadmapStatus to, RoadmapStatus... told) {
    RoadmapStatus from = to == UNDER_REVIEW ? PLANNED : UNDER_REVIEW;
    UndoWindow window = UndoWindow.begun(Letters.move(1, from, to, NOW), NOW);
    return NewsPolicy.silent(window, rules(MONDAY, told));
  }

  @Test
  public void only_steps_that_the_project_chose_are_told() {
    for (RoadmapStatus step : new RoadmapStatus[] {PLANNED, IN_PROGRESS, SHIPPED, NOT_PLANNED}) {
      assertThat(silent(step, step)).isEmpty();
      assertThat(silent(step)).contains(Reason.STATUS_NOT_TOLD);
    }
    assertThat(silent(IN_PROGRESS, PLANNED, SHIPPED)).contains(Reason.STATUS_NOT_TOLD);
  }

  @Test
  public void a_step_that_no_mail_tells_of_is_silent_whatever_is_chosen() {
    assertThat(silent(UNDER_REVIEW, RoadmapStatus.values())).contains(Reason.STATUS_NOT_TOLD);
  }

  @Test
  public void every_letter_knows_how_many_asked() {
    World world = new World();

    world.moves(SHIPPED);

    assertThat(world.outbox.all()).extracting(row -> row.message().count()).containsExactly(2, 2);
  }
}
