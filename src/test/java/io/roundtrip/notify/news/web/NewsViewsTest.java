package io.roundtrip.notify.news.web;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.KeyPhrases;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.ReadNews.News;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.seen.SeenMails;
import io.roundtrip.roadmap.Followed;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class NewsViewsTest {
  private List<Followed.Tally> followed = List.of();
  private final NewsViews views =
      new NewsViews(
          (language, key, args) -> key + " " + KeyPhrases.joined("", args),
          Locale.UK,
          ZoneOffset.UTC);

  @Test
  public void a_dry_run_does_not_promise_that_anybody_is_told() {
    assertThat(open(true, Optional.empty())).startsWith("roundtrip.notify.news.open-dry ");
  }

  private String open(boolean dry, Optional<Reason> standstill) {
    UndoWindow open = window(UndoWindow.Step.OPEN, null, 0);
    News news = new News(List.of(open), List.of(), List.of(), dry, QuietHours.NONE, standstill);
    return views.of(news, about(List.of()), "", MONDAY).lines().get(0).outcome();
  }

  @Test
  public void while_all_mail_stands_still_nothing_is_promised_for_the_end_of_the_undo_window() {
    for (boolean dry : new boolean[] {true, false})
      assertThat(open(dry, Optional.of(Reason.PAUSED)))
          .startsWith("roundtrip.notify.news.open-waits 16 Nov 2026, 09:15")
          .contains("roundtrip.notify.reason.paused");
  }

  private static boolean isSettled(
      UndoWindow window, Duration beforeItEnds, Outbox.Standing... mails) {
    return new News(
            List.of(window), List.of(mails), List.of(), false, QuietHours.NONE, Optional.empty())
        .isSettled(window.ends().minus(beforeItEnds));
  }

  @Test
  public void the_page_is_drawn_again_when_a_window_ends_soon_and_while_a_mail_is_on_its_way() {
    UndoWindow open = window(UndoWindow.Step.OPEN, null, 0);
    UndoWindow done = window(UndoWindow.Step.DONE, null, 1);

    assertThat(isSettled(open, Duration.ofMinutes(2))).isTrue();
    assertThat(isSettled(open, Duration.ofSeconds(119))).isFalse();
    assertThat(isSettled(done, Duration.ofSeconds(119))).isTrue();
    assertThat(isSettled(done, Duration.ZERO, mail(501, State.DUE, null))).isFalse();
    assertThat(isSettled(done, Duration.ZERO, mail(501, State.DUE, Reason.PAUSED))).isTrue();
    assertThat(isSettled(done, Duration.ZERO, mail(501, State.SENT, null))).isTrue();
  }

  @Test
  public void mail_that_waits_for_quiet_hours_says_until_when() {
    UndoWindow window = window(UndoWindow.Step.DONE, null, 1);
    QuietHours quiet = QuietHours.read("22:00-7:00", ZoneId.of("Europe/Berlin")).orElseThrow();
    SeenMails.About mails = about(List.of(mail(501, State.DUE, Reason.QUIET_HOURS)));
    News news = new News(List.of(window), mails.shown(), List.of(), false, quiet, Optional.empty());

    assertThat(views.of(news, mails, "", MONDAY).lines().get(0).held().get(0))
        .contains("roundtrip.notify.news.quiet", "07:00", "Europe/Berlin");
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
    return line(window, about(mails));
  }

  private NewsView.Line line(UndoWindow window, SeenMails.About mails) {
    News news =
        new News(
            List.of(window), mails.shown(), followed, false, QuietHours.NONE, Optional.empty());
    return views.of(news, mails, "", MONDAY).lines().get(0);
  }

  private static SeenMails.About about(List<Outbox.Standing> mails, long... withheld) {
    return new SeenMails.About(
        true, mails, LongStream.of(withheld).mapToObj(ChangeId::new).toList());
  }

  private static Outbox.Standing mail(long change, State state, @Nullable Reason reason) {
    return new Outbox.Standing(
        DARK_MODE, RT, ADA.id(), Kind.SHIPPED, new ChangeId(change), Set.of(), state, reason);
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
  public void says_how_many_wait_for_a_word_as_long_as_one_may_be_said() {
    UndoWindow done = window(UndoWindow.Step.DONE, null, 5);
    List<Outbox.Standing> mails =
        List.of(
            mail(501, State.DUE, Reason.HELD_FOR_REVIEW),
            mail(501, State.DUE, Reason.FOUND_LATE),
            mail(501, State.SKIPPED, Reason.NO_MAIL_CHOSEN),
            mail(501, State.SKIPPED, Reason.NOT_TO_BE_TOLD),
            mail(501, State.DUE, null));

    assertThat(line(done, mails).word()).isEqualTo("roundtrip.notify.held.waits 3");
    assertThat(line(done, mails.subList(3, 5)).word()).isEmpty();
    News news = new News(List.of(done), mails, List.of(), false, QuietHours.NONE, Optional.empty());
    NewsView late = views.of(news, about(mails), "", MONDAY.plus(Duration.ofDays(14)));
    assertThat(late.lines().get(0).word()).isEmpty();
    assertThat(late.heldNews()).isEmpty();
    assertThat(views.of(news, about(mails), "/held", MONDAY).heldNews()).isEqualTo("/held");
  }

  @Test
  public void mails_that_the_reader_may_not_know_of_are_a_number_of_people() {
    UndoWindow done = window(UndoWindow.Step.DONE, null, 5);

    NewsView.Line none = line(done, about(List.of(), 501, 501, 999));
    NewsView.Line some = line(done, about(List.of(mail(501, State.SENT, null)), 501));

    assertThat(none.outcome()).isEqualTo("roundtrip.notify.news.unseen 2");
    assertThat(none.held()).isEmpty();
    assertThat(some.outcome()).isEqualTo("roundtrip.notify.news.told 1");
    assertThat(some.held()).containsExactly("roundtrip.notify.news.unseen 1");
  }

  @Test
  public void what_people_said_is_no_reason_for_readers_who_may_not_see_them() {
    SeenMails.About nothing = new SeenMails.About(false, List.of(), List.of());
    for (Reason why : Reason.values())
      for (UndoWindow.Step step : UndoWindow.Step.values()) {
        String outcome = line(window(step, why, 0), nothing).outcome();
        assertThat(outcome.contains("news.nobody"))
            .as(why + " " + step)
            .isNotEqualTo(why.isPersonal());
      }
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
