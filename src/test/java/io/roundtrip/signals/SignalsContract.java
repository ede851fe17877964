package io.roundtrip.signals;

import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.People;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What every {@link Signals} promises. */
public abstract class SignalsContract {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
  static final SourceRef TICKET = new SourceRef("zendesk", "4711");

  protected abstract Signals signals();

  static Signal about(long issue) {
    return Signal.heard(new IssueId(issue), RT, "It is too bright at night", NOON);
  }

  private static Signal full(long issue) {
    return about(issue)
        .from(People.GRACE.id(), People.MERIDIAN.id(), true)
        .scored(new Scores(Score.nps(3), Score.csat(2), Score.ease(1)))
        .over(Channel.IN_APP, "onboarding")
        .cited(TICKET);
  }

  @Test
  public void everything_said_is_kept_with_its_scale_and_direction() {
    Recorded recorded = signals().add(full(1));

    assertThat(recorded).isInstanceOf(Recorded.Added.class);
    Signal kept = recorded.signal();
    assertThat(kept).isEqualTo(InMemorySignals.numbered(full(1), kept.id()));
    assertThat(signals().byId(kept.id())).contains(kept);
    assertThat(kept.scores().ces())
        .isEqualTo(new Score(Score.Kind.CES, 1, 1, 7, Score.Direction.HIGH_IS_GOOD));
  }

  @Test
  public void what_people_and_accounts_said_is_found_newest_first_and_once() {
    ContactId ada = new ContactId(4711);
    AccountId acme = new AccountId(4712);
    Signal hers = signals().add(heard(61).from(ada, null, true)).signal();
    Signal both = signals().add(heard(62).from(ada, acme, true)).signal();
    Signal theirs = signals().add(heard(63).from(null, acme, false)).signal();
    signals().add(heard(64).from(new ContactId(4713), null, true));

    assertThat(signals().from(Set.of(ada), Set.of(acme), 9)).containsExactly(theirs, both, hers);
    assertThat(signals().from(Set.of(ada), Set.of(), 1)).containsExactly(both);
    assertThat(signals().from(Set.of(), Set.of(), 9)).isEmpty();
  }

  private static Signal heard(long issue) {
    return Signal.heard(new IssueId(issue), RT, "words", NOON);
  }

  @Test
  public void the_least_there_is_to_say_is_kept_too() {
    Signal silent = Signal.heard(new IssueId(5), RT, "", NOON);

    Signal kept = signals().add(silent).signal();

    assertThat(signals().byIssue(new IssueId(5)))
        .contains(InMemorySignals.numbered(silent, kept.id()));
  }

  @Test
  public void that_nobody_said_when_is_kept_and_no_correction_changes_it() {
    signals().add(about(6).undated());

    signals().correct(about(6).reworded("It is still too bright"));

    assertThat(signals().byIssue(new IssueId(6)))
        .get()
        .returns(false, Signal::dated)
        .returns("It is still too bright", Signal::words);
  }

  @Test
  public void that_it_came_from_a_file_is_kept_whatever_its_channel_and_no_correction_changes_it() {
    signals().add(about(6).over(Channel.SURVEY, null).imported());

    signals().correct(about(6).reworded("It is still too bright"));

    assertThat(signals().byIssue(new IssueId(6))).get().returns(true, Signal::fromFile);
  }

  @Test
  public void that_the_words_were_changed_is_kept_also_when_they_are_as_before() {
    Signal first = signals().add(about(6)).signal();
    signals().correct(first.reworded("It is still too bright").reworded(first.words()));

    assertThat(signals().byIssue(new IssueId(6)))
        .get()
        .returns("", Signal::ownWords)
        .returns(first.words(), Signal::words);
    assertThat(first.reworded(first.words())).isEqualTo(first);
  }

  @Test
  public void the_same_source_reference_is_kept_once() {
    Signal first = signals().add(full(1)).signal();

    Recorded again = signals().add(about(2).cited(TICKET));

    assertThat(again).isEqualTo(new Recorded.AlreadyThere(first));
    assertThat(signals().byIssue(new IssueId(2))).isEmpty();
    assertThat(signals().bySource(RT, TICKET)).contains(first);
    assertThat(signals().bySource(RT, new SourceRef("zendesk", "4712"))).isEmpty();
  }

  @Test
  public void a_piece_that_moves_is_walked_through_where_it_is_and_cited_where_it_was_given() {
    ProjectId there = new ProjectId(RT.value() + 1);
    Signal given = signals().add(about(1).cited(TICKET)).signal();

    signals().correct(given.movedTo(there, false));

    Signal moved = signals().byIssue(new IssueId(1)).orElseThrow();
    assertThat(moved).isEqualTo(given.movedTo(there, false));
    assertThat(signals().before(new SignalId(Long.MAX_VALUE), there, 9)).containsExactly(moved);
    assertThat(signals().before(new SignalId(Long.MAX_VALUE), RT, 9)).isEmpty();
    assertThat(signals().bySource(RT, TICKET)).contains(moved);
    assertThat(signals().bySource(there, TICKET)).isEmpty();
    assertThat(signals().add(about(2).cited(TICKET))).isEqualTo(new Recorded.AlreadyThere(moved));
    Signal theirs = Signal.heard(new IssueId(3), there, "", NOON).cited(TICKET);
    assertThat(signals().add(theirs)).isInstanceOf(Recorded.Added.class);

    signals().correct(moved.movedTo(RT, false));
    assertThat(signals().byIssue(new IssueId(1))).contains(given);
  }

  @Test
  public void another_project_may_have_the_same_source_reference() {
    ProjectId other = new ProjectId(RT.value() + 1);
    Signal ours = signals().add(about(1).cited(TICKET)).signal();
    Signal theirs = Signal.heard(new IssueId(2), other, "Not told to us", NOON).cited(TICKET);

    Recorded added = signals().add(theirs);

    assertThat(added).isInstanceOf(Recorded.Added.class);
    assertThat(signals().bySource(RT, TICKET)).contains(ours);
    assertThat(signals().bySource(other, TICKET)).contains(added.signal());
    assertThat(signals().bySource(new ProjectId(99), TICKET)).isEmpty();
    assertThat(
            signals()
                .addAll(
                    List.of(
                        Signal.heard(new IssueId(3), other, "", NOON).cited(TICKET),
                        Signal.heard(new IssueId(4), new ProjectId(99), "", NOON).cited(TICKET))))
        .map(recorded -> recorded.signal().issue())
        .containsExactly(new IssueId(2), new IssueId(4));
  }

  @Test
  public void what_a_piece_says_itself_of_who_said_it_is_kept_and_corrected() {
    Signal first = signals().add(full(1).telling(new Signal.Told(false, true))).signal();
    Signal corrected = first.telling(new Signal.Told(true, false));

    assertThat(signals().byId(first.id())).contains(first);
    assertThat(first.told()).isEqualTo(new Signal.Told(false, true));

    signals().correct(corrected);
    assertThat(signals().byId(first.id())).contains(corrected);
  }

  @Test
  public void that_a_piece_repeats_another_is_kept_and_corrected() {
    Signal copy = signals().add(about(2).copying(new IssueId(1))).signal();

    assertThat(signals().byId(copy.id())).contains(copy);
    assertThat(copy.wish()).isEqualTo(new IssueId(1));

    signals().correct(copy.copying(null));
    assertThat(signals().byIssue(new IssueId(2))).map(Signal::wish).contains(new IssueId(2));
  }

  @Test
  public void what_customers_said_is_walked_through_recorded_last_first() {
    Signal one = signals().add(about(1).from(People.ADA.id(), null, false)).signal();
    Signal two = signals().add(about(2).from(People.ADA.id(), People.CRUMB.id(), false)).signal();
    signals().add(about(3).from(People.GRACE.id(), People.MERIDIAN.id(), false));
    SignalId all = new SignalId(Long.MAX_VALUE);

    assertThat(signals().ofContacts(Set.of(People.ADA.id()), all, 5)).containsExactly(two, one);
    assertThat(signals().ofContacts(Set.of(People.ADA.id()), all, 1)).containsExactly(two);
    assertThat(signals().ofContacts(Set.of(People.ADA.id()), two.id(), 5)).containsExactly(one);
    assertThat(signals().ofContacts(Set.of(), all, 5)).isEmpty();
    assertThat(signals().ofAccounts(Set.of(People.CRUMB.id()), all, 5)).containsExactly(two);
  }

  @Test
  public void source_references_tell_upper_and_lower_case_and_the_system_apart() {
    signals().add(about(1).cited(new SourceRef("zendesk", "ab")));

    assertThat(signals().add(about(2).cited(new SourceRef("zendesk", "AB"))))
        .isInstanceOf(Recorded.Added.class);
    assertThat(signals().add(about(3).cited(new SourceRef("zendes", "kab"))))
        .isInstanceOf(Recorded.Added.class);
  }

  @Test
  public void the_same_issue_is_kept_once() {
    Signal first = signals().add(about(1)).signal();

    assertThat(signals().add(full(1))).isEqualTo(new Recorded.AlreadyThere(first));
    assertThat(signals().bySource(RT, TICKET)).isEmpty();
  }

  @Test
  public void many_are_added_at_once_and_answered_in_order() {
    Signal there = signals().add(full(1)).signal();

    List<Recorded> answers =
        signals().addAll(List.of(about(2), about(3).cited(TICKET), about(2), about(4)));

    assertThat(answers).hasSize(4);
    assertThat(answers.get(0)).isInstanceOf(Recorded.Added.class);
    assertThat(answers.get(1)).isEqualTo(new Recorded.AlreadyThere(there));
    assertThat(answers.get(2)).isEqualTo(new Recorded.AlreadyThere(answers.get(0).signal()));
    assertThat(answers.get(3)).isInstanceOf(Recorded.Added.class);
    assertThat(answers.get(3).signal().issue()).isEqualTo(new IssueId(4));
  }

  @Test
  public void a_correction_changes_what_was_said_but_not_when_nor_where_from() {
    Signal first = signals().add(full(1)).signal();

    signals()
        .correct(
            Signal.heard(new IssueId(1), RT, "Fine now", NOON.plusSeconds(5))
                .scored(Scores.NONE.with(Score.nps(9))));
    signals().correct(about(987654));

    Signal kept = signals().byId(first.id()).orElseThrow();
    assertThat(kept.words()).isEqualTo("Fine now");
    assertThat(kept.contact()).isNull();
    assertThat(kept.scores()).isEqualTo(Scores.NONE.with(Score.nps(9)));
    assertThat(kept.at()).isEqualTo(NOON);
    assertThat(kept.source()).isEqualTo(TICKET);
  }

  @Test
  public void a_correction_keeps_everything_that_was_corrected() {
    Signal first = signals().add(about(1)).signal();
    Signal wanted =
        first
            .from(People.ADA.id(), People.CRUMB.id(), true)
            .scored(Scores.NONE.with(Score.nps(2)).with(Score.csat(4)).with(Score.effort(6)))
            .over(Channel.PHONE, "billing")
            .reworded("Far too bright");

    signals().correct(wanted);
    assertThat(signals().byId(first.id())).contains(wanted);

    signals().correct(first);
    assertThat(signals().byId(first.id())).contains(first);
  }

  @Test
  public void unknown_ids_are_left_out() {
    Signal kept = signals().add(full(1)).signal();

    assertThat(signals().byIssues(Set.of(new IssueId(1), new IssueId(99))))
        .isEqualTo(Map.of(new IssueId(1), kept));
    assertThat(signals().byIds(Set.of(kept.id(), new SignalId(987654))))
        .isEqualTo(Map.of(kept.id(), kept));
    assertThat(signals().byIds(Set.of())).isEmpty();
  }

  @Test
  public void long_words_of_emoji_are_cut_and_fit() {
    Signal kept = signals().add(Signal.heard(new IssueId(1), RT, "😀".repeat(1000), NOON)).signal();

    String words = signals().byId(kept.id()).orElseThrow().words();

    assertThat(words).hasSizeLessThanOrEqualTo(Signal.MOST_WORDS).endsWith("😀…");
  }

  @Test
  public void all_are_walked_through_recorded_last_first() {
    Signal first = signals().add(about(1)).signal();
    Signal second = signals().add(about(2)).signal();
    Signal elsewhere =
        signals().add(Signal.heard(new IssueId(3), new ProjectId(7), "Too dark", NOON)).signal();
    SignalId end = new SignalId(Long.MAX_VALUE);

    assertThat(signals().before(end, null, 2)).containsExactly(elsewhere, second);
    assertThat(signals().before(second.id(), null, 2)).containsExactly(first);
    assertThat(signals().before(first.id(), null, 2)).isEmpty();
    assertThat(signals().before(end, RT, 5)).containsExactly(second, first);
  }

  @Test
  public void authored_feedback_is_walked_through_by_issue() {
    signals().add(Signal.heard(new IssueId(9), RT, "a", NOON).from(new ContactId(1), null, true));
    signals().add(Signal.heard(new IssueId(7), RT, "b", NOON).from(new ContactId(1), null, true));
    signals().add(Signal.heard(new IssueId(8), RT, "c", NOON));

    assertThat(signals().authored(0, 9)).containsExactly(new IssueId(7), new IssueId(9));
    assertThat(signals().authored(7, 9)).containsExactly(new IssueId(9));
    assertThat(signals().authored(0, 1)).containsExactly(new IssueId(7));
  }

  @Test
  public void what_a_piece_says_itself_of_its_author_is_kept_and_found() {
    Signal.Told told = new Signal.Told(false, true, "Addie Lindq", "ACME", true);
    Signal kept = signals().add(full(1).telling(told)).signal();
    var unused = signals().add(full(2));

    assertThat(signals().byId(kept.id()).orElseThrow().told()).isEqualTo(told);
    for (String name : List.of("Addie Lindq", "addie lindq", "Addie", "ADDIE"))
      assertThat(signals().calling(name, 10))
          .as(name)
          .extracting(Signal::id)
          .containsExactly(kept.id());
    assertThat(signals().calling("Add", 10)).isEmpty();
    assertThat(signals().calling("Addi_", 10)).isEmpty();
  }
}
