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
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class WhatIfTest {
  private final Evidence evidence = new InMemoryEvidence();
  private final WhatIf whatIf =
      new WhatIf(
          evidence,
          item -> Optional.of(new ItemFacts(item, RT, "3", null, null)),
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
    assertThat(compared.then().priority()).isPositive();
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
  public void trying_nothing_changes_nothing() {
    WhatIf.Compared compared = tried(WhatIf.Tried.NOTHING);

    assertThat(compared.then()).isEqualTo(compared.now());
  }

  private WhatIf.Compared tried(WhatIf.Tried tried) {
    return whatIf.on(DARK_MODE, tried).orElseThrow();
  }
}
