package io.roundtrip.canonical.suggest.learn;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Judged;
import io.roundtrip.similarity.Signs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public abstract class JudgementsContract {
  protected static final IssueId NIGHT = new IssueId(10200);
  protected static final IssueId CAMERA = new IssueId(10300);
  protected static final Signs SIGNS = new Signs(0.75, -0.25, 1, 0.5, true, false, true);

  protected abstract Judgements judgements();

  protected static Judgement judgement(IssueId one, IssueId other, boolean confirmed, int hour) {
    return new Judgement(
        Pair.of(one, other), RT, confirmed, SIGNS, LIN, MONDAY.plusSeconds(3600L * hour));
  }

  @Test
  public void a_pair_is_the_same_whoever_is_named_first() {
    Judgements judgements = judgements();

    judgements.keep(judgement(NIGHT, DARK_MODE, false, 1));
    judgements.keep(judgement(DARK_MODE, NIGHT, false, 2));

    assertThat(judgements.dismissedWith(DARK_MODE)).containsExactly(NIGHT);
    assertThat(judgements.dismissedWith(NIGHT)).containsExactly(DARK_MODE);
    assertThat(judgements.dismissedWith(CAMERA)).isEmpty();
    assertThat(judgements.newest(RT, 10)).containsExactly(new Judged(SIGNS, false));
  }

  @Test
  public void what_is_said_later_counts() {
    Judgements judgements = judgements();
    judgements.keep(judgement(NIGHT, DARK_MODE, false, 1));

    judgements.keep(judgement(NIGHT, DARK_MODE, true, 2));

    assertThat(judgements.dismissedWith(DARK_MODE)).isEmpty();
    assertThat(judgements.newest(RT, 10)).containsExactly(new Judged(SIGNS, true));
  }

  @Test
  public void forgetting_a_pair_leaves_the_others() {
    Judgements judgements = judgements();
    judgements.keep(judgement(NIGHT, DARK_MODE, false, 1));
    judgements.keep(judgement(CAMERA, DARK_MODE, false, 2));

    assertThat(judgements.forget(Pair.of(DARK_MODE, NIGHT), true)).isFalse();
    assertThat(judgements.forget(Pair.of(DARK_MODE, NIGHT), false)).isTrue();
    assertThat(judgements.forget(Pair.of(DARK_MODE, NIGHT), false)).isFalse();

    assertThat(judgements.dismissedWith(DARK_MODE)).containsExactly(CAMERA);
  }

  @Test
  public void unlearning_keeps_dismissed_pairs_dismissed() {
    Judgements judgements = judgements();
    judgements.keep(judgement(NIGHT, DARK_MODE, false, 1));

    judgements.unlearn(RT);

    assertThat(judgements.newest(RT, 10)).isEmpty();
    assertThat(judgements.dismissedWith(DARK_MODE)).containsExactly(NIGHT);
  }

  @Test
  public void what_was_not_found_teaches_nothing_and_projects_learn_apart() {
    Judgements judgements = judgements();
    judgements.keep(new Judgement(Pair.of(NIGHT, DARK_MODE), RT, false, null, LIN, MONDAY));
    judgements.keep(
        new Judgement(Pair.of(NIGHT, CAMERA), new ProjectId(7), true, SIGNS, LIN, MONDAY));

    assertThat(judgements.newest(RT, 10)).isEmpty();
    assertThat(judgements.newest(new ProjectId(7), 10)).hasSize(1);
    assertThat(judgements.dismissedWith(NIGHT)).containsExactly(DARK_MODE);
  }

  @Test
  public void the_newest_come_first_and_no_more_than_asked_for() {
    Judgements judgements = judgements();
    for (int i = 0; i < 5; i++)
      judgements.keep(judgement(new IssueId(20_000 + i), DARK_MODE, i >= 3, i));

    assertThat(judgements.newest(RT, 3))
        .extracting(Judged::confirmed)
        .containsExactly(true, true, false);
  }

  @Test
  public void the_last_judgement_of_a_pair_stands_as_a_whole() {
    Judgements judgements = judgements();
    Pair pair = Pair.of(NIGHT, DARK_MODE);
    Signs others = new Signs(0.5, 0.25, 0, 0.25, false, true, false);
    ProjectId project = new ProjectId(7);
    judgements.keep(judgement(NIGHT, DARK_MODE, true, 9));
    judgements.keep(
        new Judgement(Pair.of(NIGHT, CAMERA), project, true, SIGNS, LIN, MONDAY.plusSeconds(60)));

    judgements.keep(new Judgement(pair, project, false, others, LIN, MONDAY.plusSeconds(30)));

    assertThat(judgements.newest(RT, 10)).isEmpty();
    assertThat(judgements.newest(project, 10))
        .containsExactly(new Judged(SIGNS, true), new Judged(others, false));
  }

  @Test
  public void many_may_judge_one_pair_at_once() {
    Judgements judgements = judgements();

    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> judgements.keep(judgement(NIGHT, DARK_MODE, false, i)));

    assertThat(judgements.newest(RT, 10)).hasSize(1);
  }

  @Test
  public void what_one_person_dismissed_is_counted_and_forgotten_as_a_set() {
    Judgements judgements = judgements();
    UserKey other = new UserKey("other");
    judgements.keep(judgement(NIGHT, DARK_MODE, false, 1));
    judgements.keep(judgement(CAMERA, DARK_MODE, false, 3));
    judgements.keep(judgement(NIGHT, CAMERA, true, 2));
    Pair theirs = Pair.of(new IssueId(900), new IssueId(901));
    judgements.keep(new Judgement(theirs, RT, false, SIGNS, other, MONDAY));

    List<Dismissed> lins = judgements.dismissed(RT, LIN, 10);
    assertThat(lins)
        .extracting(Dismissed::pair)
        .containsExactly(Pair.of(CAMERA, DARK_MODE), Pair.of(NIGHT, DARK_MODE));
    assertThat(judgements.dismissed(RT, null, 10))
        .startsWith(lins.get(0), lins.get(1))
        .contains(new Dismissed(theirs, other, MONDAY))
        .hasSize(3);
    assertThat(judgements.dismissed(RT, null, 1)).containsExactly(lins.get(0));
    assertThat(judgements.dismissed(RT, LIN, lins.get(1).at())).isEqualTo(2);
    assertThat(judgements.dismissed(RT, LIN, lins.get(0).at())).isEqualTo(1);
    List<Pair> pairs = List.of(Pair.of(CAMERA, DARK_MODE), Pair.of(NIGHT, CAMERA), theirs);
    assertThat(judgements.forget(RT, LIN, List.of())).isZero();
    assertThat(judgements.forget(RT, LIN, pairs)).isEqualTo(1);
    assertThat(judgements.forget(RT, LIN, pairs)).isZero();
    assertThat(judgements.dismissedWith(DARK_MODE)).containsExactly(NIGHT);
    assertThat(judgements.forget(RT, LIN, List.of(Pair.of(NIGHT, DARK_MODE)))).isEqualTo(1);
    assertThat(judgements.dismissedWith(DARK_MODE)).isEmpty();
    assertThat(judgements.dismissedWith(new IssueId(900))).hasSize(1);
    assertThat(judgements.newest(RT, 10)).as("the confirmed one and theirs").hasSize(2);
  }
}
