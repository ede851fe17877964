package io.roundtrip.notify.news.web;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.KeyPhrases;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.UndoWindow;
import io.roundtrip.roadmap.Followed;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class NewsViewsTest {
  private List<Followed.Tally> followed = List.of();
  private final NewsViews views = views(false);

  private static NewsViews views(boolean dry) {
    return views(dry, null);
  }

  private static NewsViews views(boolean dry, @Nullable Reason halt) {
    return new NewsViews(
        (language, key, args) -> key + " " + KeyPhrases.joined("", args),
        Locale.UK,
        ZoneOffset.UTC,
        dry,
        Optional.ofNullable(halt));
  }

  @Test
  public void a_dry_run_does_not_promise_that_anybody_is_told() {
    UndoWindow open = window(UndoWindow.Step.OPEN, null, 0);

    assertThat(views(true).of(List.of(open), List.of(), List.of()).lines().get(0).outcome())
        .startsWith("roundtrip.notify.news.open-dry ");
  }

  private static String open(boolean dry, Reason halt) {
    UndoWindow open = window(UndoWindow.Step.OPEN, null, 0);
    return views(dry, halt).of(List.of(open), List.of(), List.of()).lines().get(0).outcome();
  }

  @Test
  public void nobody_is_promised_news_while_all_mail_waits() {
    for (Reason halt : List.of(Reason.KEY_LOST, Reason.PAUSED, Reason.CLONE))
      assertThat(open(false, halt))
          .startsWith("roundtrip.notify.news.open-waits ")
          .contains("roundtrip.notify.reason." + halt.word());
    assertThat(open(true, Reason.KEY_LOST)).startsWith("roundtrip.notify.news.open-waits ");
    assertThat(open(true, Reason.PAUSED)).as("is written").contains("news.open-dry ");
  }

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
    return line(window, List.of());
  }

  private NewsView.Line line(UndoWindow window, List<Outbox.Standing> mails) {
    return views.of(List.of(window), mails, followed).lines().get(0);
  }

  private static Outbox.Standing mail(long change, State state, @Nullable Reason reason) {
    return new Outbox.Standing(new ChangeId(change), state, reason);
  }

  @Test
  public void says_how_many_were_told_and_for_each_reason_how_many_were_not() {
    NewsView.Line line =
        line(
            window(UndoWindow.Step.DONE, null, 5),
            List.of(
                mail(501, State.SENT, null),
                mail(501, State.SKIPPED, Reason.TOLD_BELOW),
                mail(501, State.SKIPPED, Reason.TOLD_BELOW),
                mail(501, State.DUE, null),
                mail(999, State.SKIPPED, Reason.ERASED)));

    assertThat(line.outcome()).isEqualTo("roundtrip.notify.news.told-so-far 1");
    assertThat(line.held()).hasSize(2);
    assertThat(line.held().get(0))
        .startsWith("roundtrip.notify.news.held 1")
        .contains("roundtrip.notify.news.waits");
    assertThat(line.held().get(1))
        .startsWith("roundtrip.notify.news.held 2")
        .contains("roundtrip.notify.reason.told-below");
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
        .isEqualTo("roundtrip.notify.news.told 0");
    assertThat(line(window(UndoWindow.Step.OPEN, null, 0)).outcome())
        .startsWith("roundtrip.notify.news.open 16 Nov 2026, 09:15");
  }

  @Test
  public void every_reason_why_nobody_hears_of_it_is_said() {
    for (Reason why : Reason.values())
      assertThat(line(window(UndoWindow.Step.DONE, why, 0)).outcome())
          .startsWith("roundtrip.notify.news.nobody roundtrip.notify.reason." + why.word());
  }

  @Test
  public void says_how_much_feedback_followed_and_why_the_rest_did_not() {
    followed =
        List.of(
            new Followed.Tally(new ChangeId(501), "moved", 3),
            new Followed.Tally(new ChangeId(501), "asks", 1),
            new Followed.Tally(new ChangeId(999), "moved", 7));

    assertThat(line(window(UndoWindow.Step.DONE, Reason.NOBODY_ASKED, 0)).followed())
        .hasSize(2)
        .anySatisfy(
            moved ->
                assertThat(moved)
                    .startsWith("roundtrip.notify.news.followed 3")
                    .contains("roundtrip.roadmap.follow.moved"))
        .anySatisfy(asks -> assertThat(asks).contains("roundtrip.roadmap.follow.asks"));
  }
}
