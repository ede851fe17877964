package io.roundtrip.canonical.auto;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static io.roundtrip.canonical.suggest.learn.Dismissing.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.canonical.suggest.World;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Signal;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EngineMatchesTest {
  private static final String UMLAUTS = "Umlauts broken in CSV export";

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private final Readers readers =
      new Readers() {
        @Override
        public boolean same(IssueId one, IssueId other) {
          return !apart.contains(one) && !apart.contains(other);
        }

        @Override
        public boolean decides(UserKey by, ProjectId project) {
          return by.equals(LIN) && decides;
        }
      };
  private final Set<IssueId> apart = new HashSet<>();
  private boolean decides = true;
  private World world;
  private Matches matches;
  private IssueId export;

  @Before
  public void a_world_with_an_export_that_loses_umlauts() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    matches =
        new EngineMatches(
            world.first, world.texts, world.groups(), world.signals, readers, world.judgements);
    export = world.issue(1, UMLAUTS);
    world.issue(2, "Invoices cannot be printed");
  }

  private IssueId said(long id, String title) {
    IssueId issue = world.issue(id, title);
    world.feedback(issue, ADA);
    return issue;
  }

  private Optional<IssueId> into(IssueId feedback) {
    return matches.of(feedback, LIN).map(Match::into);
  }

  @Test
  public void it_is_ready_when_everything_written_can_be_found() {
    boolean before = matches.ready();
    world.indexed();

    assertThat(before).isFalse();
    assertThat(matches.ready()).isTrue();
  }

  @Test
  public void new_feedback_is_matched_with_what_says_the_same() {
    IssueId wish = said(20, UMLAUTS);
    world.indexed();

    assertThat(into(wish)).contains(export);
    assertThat(matches.of(wish, LIN).orElseThrow().confidence()).isBetween(0.5, 1.0);
  }

  @Test
  public void nothing_is_matched_with_what_others_see() {
    IssueId wish = said(20, UMLAUTS);
    world.indexed();
    apart.add(export);

    assertThat(into(wish)).isEmpty();
    assertThat(matches.newest(RT, 9, LIN)).extracting(Matches.Looked::then).containsOnlyNulls();
  }

  @Test
  public void nothing_is_matched_for_somebody_who_may_not_decide_any_more() {
    IssueId wish = said(20, UMLAUTS);
    world.indexed();
    decides = false;

    assertThat(into(wish)).isEmpty();
  }

  @Test
  public void what_is_merged_already_or_gone_is_matched_with_nothing() {
    IssueId wish = said(20, UMLAUTS);
    IssueId leading = said(21, UMLAUTS);
    world.merged(said(22, "Camera crashes"), leading);
    world.indexed();
    world.merged(wish, new IssueId(2));

    assertThat(into(wish)).isEmpty();
    assertThat(into(leading)).isEmpty();
    assertThat(into(new IssueId(404))).isEmpty();
  }

  @Test
  public void the_past_is_told_newest_first_with_what_people_did() {
    IssueId first = said(20, UMLAUTS);
    IssueId merged = said(21, UMLAUTS);
    IssueId alone = said(22, "Camera crashes on start");
    world.issue(23, "A story that nobody said");
    world.merged(merged, first);
    world.indexed();

    List<Matches.Looked> past = matches.newest(RT, 10, LIN);

    assertThat(past).extracting(Matches.Looked::feedback).containsExactly(alone, merged, first);
    assertThat(past).extracting(Matches.Looked::people).containsExactly(null, first, null);
    assertThat(past.get(0).then()).isNull();
    assertThat(Objects.requireNonNull(past.get(2).then()).into()).isEqualTo(export);
  }

  @Test
  public void what_was_merged_by_itself_is_nothing_that_people_did() {
    IssueId first = said(20, UMLAUTS);
    IssueId byItself = said(21, UMLAUTS);
    IssueId byPeople = said(22, UMLAUTS);
    world.mergedByItself(byItself, first);
    world.merged(byPeople, first);
    world.indexed();

    assertThat(matches.newest(RT, 10, LIN))
        .extracting(Matches.Looked::feedback, Matches.Looked::people)
        .containsExactly(tuple(byPeople, first), tuple(byItself, null), tuple(first, null));
  }

  @Test
  public void a_pair_that_a_person_dismissed_is_refused() {
    IssueId first = said(20, UMLAUTS);
    IssueId second = said(21, "Camera crashes on start");
    world.indexed();
    world.dismiss.dismiss(shown(export), shown(first), LIN);

    assertThat(matches.newest(RT, 10, LIN))
        .extracting(Matches.Looked::feedback, Matches.Looked::refused)
        .containsExactly(tuple(second, false), tuple(first, true));
  }

  @Test
  public void feedback_of_files_is_never_merged_by_itself_and_not_of_the_past() {
    IssueId written = said(20, UMLAUTS);
    IssueId old = world.issue(21, UMLAUTS);
    world.signals.add(Signal.heard(old, RT, UMLAUTS, MONDAY).over(Channel.SURVEY, null).imported());
    world.indexed();

    assertThat(matches.newest(RT, 10, LIN))
        .extracting(Matches.Looked::feedback)
        .containsExactly(written);
  }

  @Test
  public void no_more_of_the_past_than_asked_for_however_far_back_it_lies() {
    IssueId oldest = said(10, UMLAUTS);
    IssueId old = said(11, UMLAUTS);
    for (int id = 100; id < 1_200; id++) world.issue(id, "A story number " + id);
    IssueId young = said(2_000, UMLAUTS);
    world.indexed();

    assertThat(matches.newest(RT, 2, LIN))
        .extracting(Matches.Looked::feedback)
        .containsExactly(young, old);
    assertThat(matches.newest(RT, 9, LIN))
        .extracting(Matches.Looked::feedback)
        .containsExactly(young, old, oldest);
    assertThat(matches.newest(new ProjectId(7), 9, LIN)).isEmpty();
  }

  @Test
  public void the_past_is_unknown_until_the_index_is_open() {
    said(20, UMLAUTS);

    assertThat(matches.newest(RT, 9, LIN)).isEmpty();
  }
}
