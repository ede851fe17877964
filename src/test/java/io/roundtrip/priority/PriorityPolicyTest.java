package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.Test;

public class PriorityPolicyTest {
  private static final Voices SILENCE = new Voices(0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Voices LOUD = new Voices(31, 23, 12, 9, 6, 33, 25, 6, 8);
  private static final Severity HIGH = new Severity("High", 7.5);
  private static final Effort FIVE = Effort.points(5).orElseThrow();

  private final PriorityPolicy policy = new PriorityPolicy(Weights.STANDARD);

  @Test
  public void priority_is_impact_times_confidence_by_effort() {
    PriorityScore score = policy.score(new Inputs(LOUD, HIGH, FIVE));

    assertThat(score.impact()).isEqualByComparingTo("7.26");
    assertThat(score.confidence())
        .isEqualTo(
            new Confidence(
                new BigDecimal("0.96"),
                new BigDecimal("0.88"),
                new BigDecimal("0.91"),
                new BigDecimal("0.77")));
    assertThat(score.priority()).isEqualByComparingTo("1.12");
    assertThat(score.isEstimated()).isTrue();
  }

  @Test
  public void terms_add_up_to_impact_and_priority_exactly() {
    PriorityScore score = policy.score(new Inputs(LOUD, HIGH, FIVE));

    assertThat(sum(score.terms(), Term::impact)).isEqualByComparingTo(score.impact());
    assertThat(sum(score.terms(), Term::share)).isEqualByComparingTo(score.priority());
    assertThat(sum(score.terms(), Term::weight)).isEqualByComparingTo("100");
    assertThat(score.terms()).extracting(Term::criterion).containsExactly(Criterion.values());
  }

  @Test
  public void terms_add_up_for_a_thousand_random_inputs() {
    Random random = new Random(7);

    for (int i = 0; i < 1000; i++) {
      PriorityScore score = policyOf(random).score(inputs(random));

      assertThat(sum(score.terms(), Term::impact)).isEqualByComparingTo(score.impact());
      assertThat(score.impact()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
      assertThat(score.confidence().value()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      if (score.isEstimated()) {
        assertThat(sum(score.terms(), Term::share)).isEqualByComparingTo(score.priority());
      }
    }
  }

  @Test
  public void without_effort_there_is_no_number() {
    PriorityScore score = policy.score(new Inputs(LOUD, HIGH, null));

    assertThat(score.priority()).isNull();
    assertThat(score.isEstimated()).isFalse();
    assertThat(score.impact()).isEqualByComparingTo("7.26");
    assertThat(score.terms()).allMatch(term -> term.share() == null);
  }

  @Test
  public void what_nobody_said_is_named_and_counts_for_nothing() {
    Voices unscored = new Voices(4, 4, 0, 0, 0, 0, 4, 1, 1);

    PriorityScore score = policy.score(new Inputs(unscored, HIGH, FIVE));

    assertThat(score.missing()).containsExactly(Criterion.DETRACTORS, Criterion.HARDSHIP);
    assertThat(score.terms())
        .extracting(Term::criterion)
        .containsExactly(Criterion.ACCOUNTS, Criterion.SEVERITY);
    assertThat(score.terms())
        .extracting(Term::weight)
        .containsExactly(new BigDecimal("61.54"), new BigDecimal("38.46"));
  }

  @Test
  public void a_thousand_accounts_do_not_outweigh_everything() {
    BigDecimal ten = accounts(10);
    BigDecimal hundred = accounts(100);
    BigDecimal thousand = accounts(1000);

    assertThat(ten).isEqualByComparingTo("5.20");
    assertThat(hundred).isEqualByComparingTo("10");
    assertThat(thousand).isEqualByComparingTo("10");
  }

  @Test
  public void each_criterion_alone_goes_from_nothing_to_ten() {
    assertThat(alone(Criterion.ACCOUNTS, new Voices(0, 0, 0, 0, 0, 0, 0, 0, 0))).isEqualTo("0.00");
    assertThat(alone(Criterion.ACCOUNTS, new Voices(1, 1, 0, 0, 0, 0, 1, 1, 1))).isEqualTo("1.50");
    assertThat(alone(Criterion.DETRACTORS, answers(4, 0))).isEqualTo("0.00");
    assertThat(alone(Criterion.DETRACTORS, answers(4, 1))).isEqualTo("2.50");
    assertThat(alone(Criterion.DETRACTORS, answers(4, 4))).isEqualTo("10.00");
    assertThat(alone(Criterion.HARDSHIP, hardship(2, 2))).as("easy for both").isEqualTo("0.00");
    assertThat(alone(Criterion.HARDSHIP, hardship(2, 8))).as("4 of 7").isEqualTo("5.00");
    assertThat(alone(Criterion.HARDSHIP, hardship(2, 14))).as("hard for both").isEqualTo("10.00");
    assertThat(alone(Criterion.SEVERITY, LOUD)).isEqualTo("7.50");
  }

  @Test
  public void twice_the_effort_is_half_the_priority() {
    BigDecimal five = policy.score(new Inputs(LOUD, HIGH, FIVE)).priority();
    BigDecimal ten =
        policy.score(new Inputs(LOUD, HIGH, Effort.points(10).orElseThrow())).priority();

    assertThat(five).isEqualTo("1.12");
    assertThat(ten).isEqualTo("0.56");
  }

  @Test
  public void a_criterion_without_weight_neither_counts_nor_is_missed() {
    Weights weights = Weights.STANDARD.with(Map.of(Criterion.HARDSHIP, 0, Criterion.DETRACTORS, 0));
    PriorityScore score = new PriorityPolicy(weights).score(new Inputs(LOUD, null, FIVE));
    PriorityScore silent = new PriorityPolicy(weights).score(new Inputs(SILENCE, null, FIVE));

    assertThat(score.terms()).extracting(Term::criterion).containsExactly(Criterion.ACCOUNTS);
    assertThat(silent.missing()).containsExactly(Criterion.SEVERITY);
  }

  @Test
  public void without_any_weight_there_is_no_impact() {
    PriorityScore score =
        new PriorityPolicy(new Weights(3, Map.of())).score(new Inputs(LOUD, HIGH, FIVE));

    assertThat(score.impact()).isEqualTo("0.00");
    assertThat(score.priority()).isEqualTo("0.00");
    assertThat(score.terms()).isEmpty();
    assertThat(score.weights()).as("the version that was used").isEqualTo(3);
  }

  @Test
  public void only_the_proportions_of_the_weights_matter() {
    Weights tenfold =
        new Weights(
            0,
            Map.of(
                Criterion.ACCOUNTS, 400,
                Criterion.DETRACTORS, 200,
                Criterion.SEVERITY, 250,
                Criterion.HARDSHIP, 150));

    assertThat(new PriorityPolicy(tenfold).score(new Inputs(LOUD, HIGH, FIVE)))
        .isEqualTo(policy.score(new Inputs(LOUD, HIGH, FIVE)));
  }

  @Test
  public void a_tiny_effort_does_not_make_the_score_explode() {
    Effort tiny = Effort.points(0).orElseThrow();

    PriorityScore score = policy.score(new Inputs(LOUD, HIGH, tiny));

    assertThat(tiny.points()).isEqualByComparingTo("0.5");
    assertThat(score.priority()).isEqualByComparingTo("11.18");
  }

  @Test
  public void nobody_asking_gives_no_confidence() {
    PriorityScore score = policy.score(new Inputs(SILENCE, HIGH, FIVE));

    assertThat(score.confidence().value()).isEqualByComparingTo("0");
    assertThat(score.priority()).isEqualByComparingTo("0");
  }

  @Test
  public void an_estimate_counts_in_days() {
    assertThat(Effort.estimate(3 * 8 * 3600))
        .hasValueSatisfying(effort -> assertThat(effort.points()).isEqualByComparingTo("3"));
    assertThat(Effort.estimate(0)).isEmpty();
    assertThat(Effort.points(-1)).isEmpty();
    assertThat(Effort.points(Double.NaN)).isEmpty();
  }

  private static BigDecimal alone(Criterion criterion, Voices voices) {
    PriorityPolicy only = new PriorityPolicy(new Weights(0, Map.of(criterion, 1)));
    return only.score(new Inputs(voices, HIGH, null)).impact();
  }

  private static Voices answers(int answers, int detractors) {
    return new Voices(4, 4, answers, detractors, 0, 0, 4, 1, 1);
  }

  private static Voices hardship(int answers, int total) {
    return new Voices(4, 4, 0, 0, answers, total, 4, 1, 1);
  }

  private BigDecimal accounts(int accounts) {
    Voices voices = new Voices(accounts, accounts, 0, 0, 0, 0, 1, 1, 1);
    return policy.score(new Inputs(voices, null, FIVE)).impact();
  }

  private static PriorityPolicy policyOf(Random random) {
    return new PriorityPolicy(
        Weights.STANDARD.with(
            Map.of(
                Criterion.ACCOUNTS, random.nextInt(4) * 13,
                Criterion.HARDSHIP, random.nextInt(4) * 7,
                Criterion.SEVERITY, random.nextInt(101))));
  }

  private static Inputs inputs(Random random) {
    int requests = random.nextInt(200);
    int answers = random.nextInt(requests + 1);
    int weeks = 1 + random.nextInt(8);
    int hard = random.nextInt(3);
    Voices voices =
        new Voices(
            requests,
            random.nextInt(requests + 1),
            answers,
            random.nextInt(answers + 1),
            hard,
            hard * (1 + random.nextInt(7)),
            random.nextInt(requests + 1),
            random.nextInt(weeks + 1),
            weeks);
    Severity severity = random.nextBoolean() ? new Severity("", random.nextDouble() * 10) : null;
    return new Inputs(voices, severity, Effort.points(random.nextDouble() * 20 - 2).orElse(null));
  }

  private static BigDecimal sum(List<Term> terms, Function<Term, BigDecimal> what) {
    return terms.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
