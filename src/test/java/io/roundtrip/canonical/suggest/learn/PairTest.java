package io.roundtrip.canonical.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import org.junit.Test;

public class PairTest {
  private static final IssueId ONE = new IssueId(7);
  private static final IssueId OTHER = new IssueId(12);

  @Test
  public void whoever_names_it_means_the_same_pair() {
    assertThat(Pair.of(OTHER, ONE)).isEqualTo(Pair.of(ONE, OTHER)).isEqualTo(new Pair(ONE, OTHER));
    assertThat(Pair.of(OTHER, ONE).key()).isEqualTo("7-12");
  }

  @Test
  public void each_has_its_other() {
    assertThat(Pair.of(ONE, OTHER).other(ONE)).isEqualTo(OTHER);
    assertThat(Pair.of(ONE, OTHER).other(OTHER)).isEqualTo(ONE);
  }
}
