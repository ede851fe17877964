package io.roundtrip.priority;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

public class WhatIfTest {
  private static final Severity HIGH = new Severity("High", 7.5);

  private @Nullable ItemFacts facts = new ItemFacts(DARK_MODE, RT, "3", null, null);
  private final Evidence evidence = new InMemoryEvidence();
  private final WhatIf whatIf =
      new WhatIf(
          evidence,
          item -> Optional.ofNullable(facts),
          new PriorityPolicy(Weights.STANDARD),
          Clock.fixed(MONDAY, ZoneOffset.UTC));

  @Before
  public void ada_asked() {
    Piece piece = new Piece(new IssueId(501), ADA.id(), CRUMB.id(), Channel.EMAIL, 3, null, MONDAY);
    evidence.link(piece, new Place(DARK_MODE, List.of()));
  }

  @Test
  public void an_effort_is_tried_without_changing_what_is() {
    WhatIf.Compared compared = tried(new WhatIf.Tried(2.0, null, Map.of()));

    assertThat(compared.now().priority()).isNull();
    assertThat(compared.then().priority())
        .isEqualTo(by(compared.then().impact(), compared.then().confidence().value(), "2"));
    assertThat(compared.then().impact()).isEqualTo(compared.now().impact());
    assertThat(compared.then().inputs().effort().points()).isEqualTo("2.00");
    assertThat(compared.then().inputs().effort().source()).isEqualTo(Effort.Source.TRIED);
  }

  @Test
  public void weights_and_severity_are_tried_together() {
    WhatIf.Compared compared =
        tried(new WhatIf.Tried(null, 10.0, Map.of(Criterion.ACCOUNTS, 0, Criterion.DETRACTORS, 0)));

    assertThat(compared.then().impact()).isEqualByComparingTo("10");
    assertThat(compared.then().terms())
        .extracting(Term::criterion)
        .containsExactly(Criterion.SEVERITY);
  }

  @Test
  public void what_is_not_tried_stays_as_jira_says() {
    facts = new ItemFacts(DARK_MODE, RT, "3", Effort.points(5).orElseThrow(), HIGH);

    WhatIf.Compared compared = tried(new WhatIf.Tried(null, 2.5, Map.of()));

    assertThat(compared.now().inputs().severity()).isEqualTo(HIGH);
    assertThat(compared.then().inputs().severity()).isEqualTo(new Severity("", 2.5));
    assertThat(compared.then().inputs().effort()).isEqualTo(Effort.points(5).orElseThrow());
    assertThat(compared.then().impact()).isLessThan(compared.now().impact());
  }

  @Test
  public void one_weight_is_tried_among_the_others_as_they_are() {
    WhatIf.Compared compared = tried(new WhatIf.Tried(null, null, Map.of(Criterion.ACCOUNTS, 20)));

    assertThat(compared.now().terms())
        .extracting(Term::weight)
        .containsExactly(new BigDecimal("66.67"), new BigDecimal("33.33"));
    assertThat(compared.then().terms())
        .extracting(Term::weight)
        .containsExactly(new BigDecimal("50.00"), new BigDecimal("50.00"));
  }

  @Test
  public void an_effort_that_is_none_is_tried_as_unestimated() {
    facts = new ItemFacts(DARK_MODE, RT, "3", Effort.points(5).orElseThrow(), null);

    WhatIf.Compared compared = tried(new WhatIf.Tried(-1.0, null, Map.of()));

    assertThat(compared.now().isEstimated()).isTrue();
    assertThat(compared.then().isEstimated()).isFalse();
  }

  @Test
  public void an_issue_that_is_gone_cannot_be_tried() {
    facts = null;

    assertThat(whatIf.on(DARK_MODE, WhatIf.Tried.NOTHING)).isEmpty();
  }

  @Test
  public void trying_nothing_changes_nothing() {
    WhatIf.Compared compared = tried(WhatIf.Tried.NOTHING);

    assertThat(compared.then()).isEqualTo(compared.now());
  }

  private static BigDecimal by(BigDecimal impact, BigDecimal confidence, String effort) {
    return impact.multiply(confidence).divide(new BigDecimal(effort), 2, RoundingMode.HALF_UP);
  }

  private WhatIf.Compared tried(WhatIf.Tried tried) {
    return whatIf.on(DARK_MODE, tried).orElseThrow();
  }
}
