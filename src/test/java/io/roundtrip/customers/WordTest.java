package io.roundtrip.customers;

import static io.roundtrip.customers.Word.OWN_NO;
import static io.roundtrip.customers.Word.OWN_YES;
import static io.roundtrip.customers.Word.REPORTED_NO;
import static io.roundtrip.customers.Word.REPORTED_YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class WordTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  /** Against each word in the order of the enum: does it count when earlier, at once, later? */
  private static final Map<Word, String> COUNTS =
      Map.of(
          OWN_NO, "no yes yes | no yes yes | yes yes yes | yes yes yes",
          OWN_YES, "no no yes | no yes yes | yes yes yes | yes yes yes",
          REPORTED_NO, "no no no | no no no | no yes yes | no yes yes",
          REPORTED_YES, "no no no | no no no | no no yes | no yes yes");

  private static Consent said(Word word, Instant at) {
    return new Consent(word, "x", "", at, at);
  }

  @Test
  public void who_outranks_whom() {
    for (Word word : Word.values()) {
      List<String> against = new ArrayList<>();
      for (Word standing : Word.values()) {
        List<String> times = new ArrayList<>();
        for (int seconds : new int[] {-1, 0, 1}) {
          boolean counts = said(word, NOON.plusSeconds(seconds)).outranks(said(standing, NOON));
          times.add(counts ? "yes" : "no");
        }
        against.add(String.join(" ", times));
      }
      assertThat(String.join(" | ", against)).as(word.name()).isEqualTo(COUNTS.get(word));
    }
  }

  @Test
  public void any_word_counts_where_none_was_said_and_none_never_counts() {
    for (Word word : Word.values()) {
      assertThat(said(word, NOON).outranks(Consent.UNKNOWN)).isTrue();
      assertThat(Consent.UNKNOWN.outranks(said(word, NOON))).isFalse();
    }
    assertThat(Consent.holding(List.of())).isEqualTo(Consent.UNKNOWN);
  }

  @Test
  public void a_date_beyond_our_clock_counts_from_when_we_learned_of_it() {
    Consent ahead = Consent.reported(true, "rest", "", NOON.plusSeconds(86_400), NOON);

    assertThat(Consent.denied("rest", "", NOON.plusSeconds(1)).outranks(ahead)).isTrue();
    assertThat(ahead.outranks(Consent.denied("rest", "", NOON.minusSeconds(1)))).isTrue();
  }

  @Property(trials = 500)
  public void what_holds_does_not_depend_on_the_order_in_which_it_was_learned(long seed) {
    Random random = new Random(seed);
    List<Consent> answers = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) answers.add(any(random));
    Consent.State holds = Consent.holding(answers).state();

    Collections.shuffle(answers, random);

    assertThat(Consent.holding(answers).state()).isEqualTo(holds);
    assertThat(holds).isEqualTo(byTheBook(answers));
  }

  private static Consent any(Random random) {
    Instant known = NOON.plusSeconds(random.nextInt(5));
    Instant given = random.nextInt(4) == 0 ? null : NOON.plusSeconds(random.nextInt(8));
    return random.nextInt(3) == 0
        ? Consent.own(random.nextBoolean(), "link", known)
        : Consent.reported(random.nextBoolean(), "rest", "", given, known);
  }

  /**
   * The last own word, else the last report: one dated ahead and an undated no count from when we
   * learned of them. A no where that is open.
   */
  private static Consent.State byTheBook(List<Consent> answers) {
    boolean own = answers.stream().anyMatch(Consent::isOwn);
    return answers.stream()
        .filter(answer -> answer.isOwn() == own)
        .max(
            Comparator.comparing((Consent answer) -> moment(answer))
                .thenComparing(Consent::isDenied))
        .orElseThrow()
        .state();
  }

  private static Instant moment(Consent answer) {
    if (answer.isOwn() || (answer.isUndated() && answer.isDenied())) return answer.known();
    return answer.given().isBefore(answer.known()) ? answer.given() : answer.known();
  }
}
