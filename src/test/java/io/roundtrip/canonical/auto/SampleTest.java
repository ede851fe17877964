package io.roundtrip.canonical.auto;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class SampleTest {
  private static List<AutoMerged> merges(int days, int aDay) {
    List<AutoMerged> merges = new ArrayList<>();
    for (int day = 0; day < days; day++)
      for (int n = 0; n < aDay; n++)
        merges.add(
            new AutoMerged(
                day + "-" + n,
                RT,
                new IssueId(n + 1),
                new IssueId(1000),
                90,
                MONDAY.plus(Duration.ofDays(day)).plusSeconds(n)));
    return merges;
  }

  @Test
  public void draws_a_few_of_every_day() {
    Set<String> sample = Sample.of(merges(3, 20));

    assertThat(sample).hasSize(3 * Sample.A_DAY);
    assertThat(sample).filteredOn(operation -> operation.startsWith("1-")).hasSize(Sample.A_DAY);
  }

  @Test
  public void draws_all_of_a_quiet_day() {
    assertThat(Sample.of(merges(1, 2))).hasSize(2);
  }

  @Test
  public void is_the_same_for_everybody() {
    List<AutoMerged> shuffled = merges(2, 30);
    Collections.shuffle(shuffled, new java.util.Random(7));

    assertThat(Sample.of(shuffled)).isEqualTo(Sample.of(merges(2, 30)));
  }
}
