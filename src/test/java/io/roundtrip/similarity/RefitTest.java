package io.roundtrip.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class RefitTest {
  private static final Weights DEFAULT = Weights.DEFAULT;

  @Test
  public void a_handful_of_judgements_changes_nothing() {
    assertThat(Refit.from(DEFAULT, judged(Refit.FEWEST - 1, 1, 0))).isEqualTo(DEFAULT);
  }

  @Test
  public void a_dozen_changes_little() {
    Weights fitted = Refit.from(DEFAULT, judged(12, 1, 0));

    assertThat(fitted.age()).isCloseTo(DEFAULT.age(), within(0.25 * DEFAULT.age()));
    assertThat(fitted.meaning()).isCloseTo(DEFAULT.meaning(), within(0.25 * DEFAULT.meaning()));
  }

  @Test
  public void age_counts_less_where_people_confirm_old_ones() {
    Weights fitted = Refit.from(DEFAULT, judged(600, 0, 1));

    assertThat(fitted.age()).isLessThan(0.9 * DEFAULT.age());
  }

  @Test
  public void meaning_counts_more_where_people_go_by_it() {
    Weights fitted = Refit.from(DEFAULT, judged(600, 1, 0));

    assertThat(fitted.meaning()).isGreaterThan(1.05 * DEFAULT.meaning());
  }

  @Test
  public void the_order_of_judgements_makes_no_difference() {
    List<Judged> judged = judged(100, 1, 1);
    List<Judged> shuffled = new ArrayList<>(judged);
    java.util.Collections.shuffle(shuffled, new Random(5));

    Weights one = Refit.from(DEFAULT, judged);
    Weights other = Refit.from(DEFAULT, shuffled);

    assertThat(other.words()).isCloseTo(one.words(), within(1e-9));
    assertThat(other.age()).isCloseTo(one.age(), within(1e-9));
  }

  @Test
  public void weights_stay_within_reach_whatever_people_click() {
    Random random = new Random(11);

    for (int n = 0; n < 50; n++) {
      List<Judged> wild = new ArrayList<>();
      for (int i = 10 + random.nextInt(500); i > 0; i--)
        wild.add(new Judged(signs(random), random.nextInt(10) < n / 5));
      Weights fitted = Refit.from(DEFAULT, wild);

      for (double share :
          new double[] {
            fitted.words() / DEFAULT.words(),
            fitted.meaning() / DEFAULT.meaning(),
            fitted.age() / DEFAULT.age()
          }) assertThat(share).isBetween(1 / 3.0 - 1e-9, 3 + 1e-9);
    }
  }

  /** Judgements that follow the meaning alone, or age turned round. */
  private static List<Judged> judged(int n, double byMeaning, double byGreatAge) {
    Random random = new Random(3);
    List<Judged> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Signs s = signs(random);
      all.add(new Judged(s, byMeaning * (s.meaning() - 0.5) + byGreatAge * (s.age() - 0.5) > 0));
    }
    return all;
  }

  private static Signs signs(Random random) {
    return new Signs(
        random.nextDouble(), random.nextDouble(), 0, random.nextDouble(), false, false, false);
  }
}
