package io.roundtrip.notify.guard.web;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.FoundMove.Answer;
import io.roundtrip.notify.guard.Held;
import io.roundtrip.notify.guard.HeldMail;
import io.roundtrip.notify.guard.HeldNews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class HeldNewsViewsTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ZERO);

  private final Set<Long> hidden = new HashSet<>();
  private final List<Integer> asked = new ArrayList<>();
  private final Visibility visibility =
      new Visibility() {
        @Override
        public Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
          asked.add(issues.size());
          Map<IssueId, Shown> shown = new HashMap<>();
          for (IssueId issue : issues)
            if (!hidden.contains(issue.value()))
              shown.put(issue, new Shown(issue, "RT-" + issue.value(), "Title", Sight.PEOPLE));
          return shown;
        }

        @Override
        public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
          return Optional.empty();
        }
      };
  private final HeldNewsViews views =
      new HeldNewsViews(
          (language, key, args) ->
              key.replace("roundtrip.notify.held.", "") + (args.length == 0 ? "" : say(args)),
          user -> "Lin Meyer",
          visibility,
          new ProblemTexts((language, key, args) -> key));

  private static String say(Object[] args) {
    return Arrays.asList(args).toString();
  }

  private static HeldNewsPage page(Rules rules, int start) {
    return new HeldNewsPage("RT", "Roundtrip", "/jira", "token", Locale.UK, LIN, rules, start);
  }

  private static HeldNews news(int issues, @Nullable Answer answer, HeldMail... mails) {
    List<FoundMove> moves =
        LongStream.rangeClosed(1, issues)
            .mapToObj(
                i ->
                    new FoundMove(
                        i,
                        new IssueId(i),
                        RT,
                        new ChangeId(i),
                        "lin",
                        MONDAY,
                        Reason.NO_MAIL_CHOSEN,
                        answer,
                        answer == null ? "" : "b"))
            .toList();
    return new HeldNews("b", Reason.NO_MAIL_CHOSEN, LIN, moves, List.of(mails), answer);
  }

  private static HeldMail mail(ContactId reader, State state, Reason why) {
    return new HeldMail(1, new IssueId(1), new ChangeId(1), reader, state, why, false);
  }

  private HeldNewsView.Batch batch(HeldNews news) {
    return view(news).batches().get(0);
  }

  private HeldNewsView view(HeldNews... news) {
    return views.of(page(LIVE, 0), new Held(List.of(news), 0), List.of());
  }

  private static List<String> words(HeldNewsView.Batch batch) {
    return batch.buttons().stream().map(HeldNewsView.Button::word).toList();
  }

  @Test
  public void who_moved_what_the_reader_may_not_see_is_not_named() {
    assertThat(batch(news(2, null)).title()).contains("Lin Meyer");
    hidden.add(1L);
    assertThat(batch(news(2, null)).title()).contains("Lin Meyer");
    assertThat(batch(news(2, null)).hidden()).containsExactly("hidden[1]");

    hidden.add(2L);

    assertThat(batch(news(2, null)).title()).contains("somebody").doesNotContain("Lin");
  }

  @Test
  public void all_batches_are_looked_through_at_once_and_each_as_far_as_anybody_reads() {
    List<HeldNewsView.Batch> two = view(news(101, null), news(3, null)).batches();

    assertThat(asked).containsExactly(100);
    assertThat(two.get(0).items()).hasSize(100);
    assertThat(two.get(0).hidden()).containsExactly("not-listed[1]");
    assertThat(two.get(1).items()).hasSize(3);
    assertThat(two.get(1).hidden()).isEmpty();
  }

  @Test
  public void the_first_press_asks_with_the_number_of_people() {
    HeldNews news =
        news(
            1,
            null,
            mail(ADA.id(), State.SKIPPED, Reason.NO_MAIL_CHOSEN),
            mail(GRACE.id(), State.SKIPPED, Reason.NO_MAIL_CHOSEN));
    assertThat(view(news).sure()).isEmpty();
    assertThat(words(batch(news))).containsExactly("tell", "leave");

    HeldNewsView asking = views.asking(page(LIVE, 25), news, "leave");

    assertThat(asking.sure()).isEqualTo("true");
    HeldNewsView.Button sure = asking.batches().get(0).buttons().get(0);
    assertThat(sure.word()).isEqualTo("leave");
    assertThat(sure.text()).isEqualTo("sure[button.leave, 2]");
    assertThat(asking.batches().get(0).buttons()).hasSize(1);
    assertThat(asking.ways())
        .extracting(HeldNewsView.Way::link)
        .containsExactly("/jira/secure/RoundtripHeldNews.jspa?projectKey=RT&start=25");
  }

  @Test
  public void a_word_that_broke_off_can_be_given_once_more_and_no_other() {
    HeldMail left = mail(ADA.id(), State.SKIPPED, Reason.NO_MAIL_CHOSEN);

    HeldNewsView.Batch told = batch(news(1, Answer.TELL, left));
    HeldNewsView.Batch not = batch(news(1, Answer.DO_NOT_TELL, left));
    HeldNewsView.Batch whole =
        batch(news(1, Answer.TELL, mail(ADA.id(), State.SENT, Reason.UNCERTAIN)));

    assertThat(told.why()).isEqualTo("half-done");
    assertThat(words(told)).containsExactly("tell", "take-back");
    assertThat(words(not)).containsExactly("leave", "take-back");
    assertThat(whole.why()).isEqualTo("left");
    assertThat(words(whole)).isEmpty();
  }

  @Test
  public void where_nothing_is_held_it_does_not_promise_what_does_not_happen() {
    assertThat(nothing(LIVE).empty()).isEqualTo("empty");
    assertThat(nothing(LIVE).ways()).isEmpty();
    assertThat(nothing(FakeRulebook.dry(LIVE)).empty())
        .isEqualTo("empty.but[roundtrip.notify.reason.dry-run]");
    HeldNewsView off = nothing(FakeRulebook.off(LIVE));
    assertThat(off.empty()).isEqualTo("empty.off");
    assertThat(off.ways())
        .extracting(HeldNewsView.Way::link)
        .containsExactly("/jira/secure/RoundtripSettings!default.jspa?projectKey=RT");
  }

  private HeldNewsView nothing(Rules rules) {
    return views.of(page(rules, 0), new Held(List.of(), 0), List.of());
  }

  @Test
  public void the_rest_of_the_list_is_one_press_away() {
    Held some = new Held(List.of(news(1, null), news(1, null)), 7);

    assertThat(views.of(page(LIVE, 25), some, List.of()).ways())
        .extracting(HeldNewsView.Way::link)
        .containsExactly(
            "/jira/secure/RoundtripHeldNews.jspa?projectKey=RT&start=27",
            "/jira/secure/RoundtripHeldNews.jspa?projectKey=RT");
    assertThat(views.of(page(LIVE, 25), new Held(List.of(), 0), List.of()).empty()).isEmpty();
  }
}
