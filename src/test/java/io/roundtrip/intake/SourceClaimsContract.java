package io.roundtrip.intake;

import static io.roundtrip.intake.SourceClaims.Answer.BUSY;
import static io.roundtrip.intake.SourceClaims.Answer.TAKEN;
import static io.roundtrip.intake.SourceClaims.Answer.TAKEN_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What every {@link SourceClaims} promises. */
public abstract class SourceClaimsContract {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  protected abstract SourceClaims claims();

  @Test
  public void what_one_owner_has_another_can_not_take() {
    assertThat(claims().take(List.of("a", "b"), "me", NOW))
        .isEqualTo(Map.of("a", TAKEN, "b", TAKEN));

    assertThat(claims().take(List.of("b", "c"), "you", NOW))
        .isEqualTo(Map.of("b", BUSY, "c", TAKEN));
  }

  @Test
  public void what_is_given_back_is_free_and_only_the_owner_can_give_it_back() {
    claims().take(List.of("a", "b"), "me", NOW);

    claims().release(List.of("a", "b", "unknown"), "you");
    claims().release(List.of("a"), "me");

    assertThat(claims().take(List.of("a", "b"), "you", NOW))
        .isEqualTo(Map.of("a", TAKEN, "b", BUSY));
  }

  @Test
  public void a_dead_owners_claim_is_taken_over_once() {
    claims().take(List.of("a"), "me", NOW);
    Instant later = NOW.plus(SourceClaims.OLD);

    assertThat(claims().take(List.of("a"), "you", later.minusSeconds(1))).containsEntry("a", BUSY);
    assertThat(claims().take(List.of("a"), "you", later)).containsEntry("a", TAKEN_OVER);
    assertThat(claims().take(List.of("a"), "they", later)).containsEntry("a", BUSY);
  }

  @Test
  public void a_claim_that_is_still_there_after_a_while_is_taken_over_by_whoever_has_watched_it() {
    Instant ahead = NOW.plus(Duration.ofMinutes(3));
    claims().take(List.of("a"), "me", NOW);
    assertThat(claims().take(List.of("a"), "you", ahead))
        .as("the other node's clock is ahead, the owner is at work")
        .containsEntry("a", BUSY);

    Instant later = ahead.plus(SourceClaims.STALE);
    assertThat(claims().take(List.of("a"), "you", later.minusSeconds(1))).containsEntry("a", BUSY);
    assertThat(claims().take(List.of("a"), "you", later)).containsEntry("a", TAKEN_OVER);
    assertThat(claims().take(List.of("a"), "they", later)).containsEntry("a", BUSY);
  }

  @Test
  public void a_claim_given_back_and_taken_again_is_another_one() {
    claims().take(List.of("a"), "me", NOW);
    claims().take(List.of("a"), "you", NOW);
    claims().release(List.of("a"), "me");
    Instant later = NOW.plus(SourceClaims.STALE);
    claims().take(List.of("a"), "me", later);

    assertThat(claims().take(List.of("a"), "you", later)).containsEntry("a", BUSY);
  }

  @Test
  public void an_earlier_run_of_the_same_owner_left_it() {
    claims().take(List.of("a"), "import-7", NOW);

    assertThat(claims().take(List.of("a"), "import-7", NOW)).containsEntry("a", TAKEN_OVER);
  }

  @Test
  public void nothing_asked_nothing_answered() {
    assertThat(claims().take(List.of(), "me", NOW)).isEmpty();
    claims().release(List.of(), "me");
  }
}
