package io.roundtrip.intake.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.intake.SourceClaims;
import org.junit.Test;

public class ClaimWatchTest {
  private final ClaimWatch watch = new ClaimWatch();

  private boolean isDeadLater(int claim) {
    return watch.isDead(claim, MONDAY, MONDAY.plus(SourceClaims.STALE));
  }

  @Test
  public void of_more_than_a_thousand_claims_the_first_ones_seen_are_forgotten() {
    for (int claim = 0; claim < 1_500; claim++)
      assertThat(watch.isDead(claim, MONDAY, MONDAY)).isFalse();

    assertThat(isDeadLater(0)).isFalse();
    assertThat(isDeadLater(1_499)).isTrue();
  }
}
