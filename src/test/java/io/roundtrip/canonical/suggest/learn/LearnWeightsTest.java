package io.roundtrip.canonical.suggest.learn;

import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static io.roundtrip.canonical.suggest.learn.Dismissing.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.merge.SuggestionConfirmed;
import io.roundtrip.canonical.suggest.World;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.similarity.Signs;
import io.roundtrip.similarity.Weights;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LearnWeightsTest {
  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private World world;
  private IssueId one;
  private IssueId other;
  private IssueId camera;

  @Before
  public void two_that_say_the_same() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    one = world.issue(1, "Export to CSV loses umlauts");
    other = world.issue(2, "Umlauts broken in CSV export");
    camera = world.issue(3, "Camera crashes on start");
    world.indexed();
  }

  private SuggestionConfirmed confirmed(IssueId... feedback) {
    return new SuggestionConfirmed(Set.of(feedback), other, LIN, world.clock.instant());
  }

  private FeedbackSplit split() {
    return new FeedbackSplit(Set.of(one), other, How.PERSON, LIN, null, world.clock.instant());
  }

  @Test
  public void a_merge_by_a_person_confirms_and_a_split_takes_that_back() {
    world.dismiss.confirmed(confirmed(one));
    world.dismiss.confirmed(confirmed(one));
    assertThat(world.learned.shown(RT).confirmed()).isEqualTo(1);

    world.dismiss.split(split(), Set.of());

    assertThat(world.learned.shown(RT).confirmed()).isZero();
  }

  @Test
  public void a_split_does_not_forget_that_the_pair_had_been_dismissed() {
    world.dismiss.dismiss(shown(one), shown(other), LIN);

    world.dismiss.split(split(), Set.of());

    assertThat(world.judgements.dismissedWith(one)).containsExactly(other);
  }

  @Test
  public void a_split_of_what_was_merged_by_itself_says_that_the_pair_is_none() {
    world.dismiss.split(split(), Set.of(one));
    world.dismiss.split(split(), Set.of(one));

    assertThat(world.judgements.dismissedWith(one)).containsExactly(other);
    assertThat(world.learned.shown(RT).dismissed()).isEqualTo(1);
  }

  @Test
  public void nobody_says_so_where_a_sweep_missed_the_link() {
    world.dismiss.split(
        new FeedbackSplit(Set.of(one), other, How.LINK, null, null, world.clock.instant()),
        Set.of(one));

    assertThat(world.judgements.dismissedWith(one)).isEmpty();
  }

  @Test
  public void a_dismissal_is_counted_with_what_had_spoken_for_it() {
    world.dismiss.dismiss(shown(other), shown(one), LIN);
    world.dismiss.dismiss(shown(one), shown(other), LIN);

    assertThat(world.learned.shown(RT).dismissed()).isEqualTo(1);
    assertThat(world.judgements.newest(RT, 1).get(0).signs().words()).isGreaterThan(0.2);
  }

  @Test
  public void a_pair_that_would_not_come_up_teaches_nothing_but_stays_dismissed() {
    world.dismiss.dismiss(shown(one), shown(camera), LIN);

    assertThat(world.learned.shown(RT).dismissed()).isZero();
    assertThat(world.judgements.dismissedWith(camera)).containsExactly(one);
  }

  @Test
  public void nobody_dismisses_an_issue_with_itself() {
    assertThatThrownBy(() -> world.dismiss.dismiss(shown(one), shown(one), LIN))
        .isInstanceOf(Refused.class);
  }

  private void judged(int confirmedByWords, int dismissedByMeaning) {
    for (int i = 0; i < confirmedByWords; i++)
      judged(i, true, new Signs(0.9, 0.1, 0, 0.1, false, false, false));
    for (int i = 0; i < dismissedByMeaning; i++)
      judged(1_000 + i, false, new Signs(0.1, 0.9, 0, 0.1, false, false, false));
  }

  private void judged(int number, boolean confirmed, Signs signs) {
    Pair pair = Pair.of(new IssueId(5), new IssueId(100 + number));
    world.judgements.keep(new Judgement(pair, RT, confirmed, signs, LIN, world.clock.instant()));
  }

  @Test
  public void enough_judgements_move_the_weights_and_a_reset_brings_them_back() {
    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
    judged(40, 40);
    world.clock.pass(Duration.ofMinutes(2));

    Weights moved = world.learned.of(RT);
    assertThat(moved.words()).isGreaterThan(Weights.DEFAULT.words());
    assertThat(moved.meaning()).isLessThan(Weights.DEFAULT.meaning());
    assertThat(world.learned.shown(RT).now()).isEqualTo(moved);
    world.learned.reset(RT);

    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
    assertThat(world.judgements.dismissedWith(new IssueId(5))).hasSize(40);
  }

  @Test
  public void few_judgements_change_nothing() {
    judged(4, 5);

    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
    assertThat(world.learned.shown(RT).fewest()).isEqualTo(10);
  }

  @Test
  public void what_was_judged_here_counts_at_once_and_elsewhere_within_a_minute() {
    LearnWeights elsewhere = new LearnWeights(world.judgements, world.clock);
    judged(40, 40);
    world.learned.reset(RT);
    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
    assertThat(elsewhere.of(RT)).isEqualTo(Weights.DEFAULT);
    judged(40, 40);

    world.dismiss.dismiss(shown(one), shown(other), LIN);

    assertThat(world.learned.of(RT)).as("on this node").isNotEqualTo(Weights.DEFAULT);
    assertThat(elsewhere.of(RT)).as("on the other").isEqualTo(Weights.DEFAULT);
    world.clock.pass(Duration.ofSeconds(59));
    assertThat(elsewhere.of(RT)).as("within a minute").isEqualTo(Weights.DEFAULT);
    world.clock.pass(Duration.ofSeconds(1));
    assertThat(elsewhere.of(RT)).as("after a minute").isNotEqualTo(Weights.DEFAULT);
  }

  @Test
  public void what_was_taken_back_is_unlearned_at_once() {
    judged(4, 5);
    world.dismiss.dismiss(shown(one), shown(other), LIN);
    Weights learned = world.learned.of(RT);

    world.dismiss.takeBack(shown(other), shown(one), LIN);

    assertThat(learned).isNotEqualTo(Weights.DEFAULT);
    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
  }

  @Test
  public void taking_back_what_was_never_dismissed_forgets_nothing() {
    judged(40, 40);
    world.learned.reset(RT);
    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
    judged(40, 40);

    world.dismiss.takeBack(shown(one), shown(camera), LIN);

    assertThat(world.learned.of(RT)).as("as it was remembered").isEqualTo(Weights.DEFAULT);
  }

  @Test
  public void confirmed_and_dismissed_are_counted_apart() {
    judged(3, 2);

    LearnWeights.Learning learning = world.learned.shown(RT);

    assertThat(learning.confirmed()).isEqualTo(3);
    assertThat(learning.dismissed()).isEqualTo(2);
    assertThat(learning.standard()).isEqualTo(Weights.DEFAULT);
  }

  @Test
  public void a_pair_is_judged_from_the_side_that_is_still_there() {
    IssueId gone = new IssueId(404);

    world.dismiss.dismiss(shown(gone), shown(one), LIN);
    world.dismiss.dismiss(shown(gone), shown(new IssueId(405)), LIN);

    assertThat(world.judgements.dismissedWith(one)).containsExactly(gone);
    assertThat(world.judgements.dismissedWith(gone)).containsExactly(one);
  }

  @Test
  public void of_a_large_merge_ten_pairs_teach() {
    IssueId[] many = new IssueId[15];
    for (int i = 0; i < many.length; i++)
      many[i] = world.issue(100 + i, "Umlauts broken in CSV export number " + i);
    world.indexed();

    world.dismiss.confirmed(confirmed(many));

    assertThat(world.learned.shown(RT).confirmed()).isEqualTo(10);
  }
}
