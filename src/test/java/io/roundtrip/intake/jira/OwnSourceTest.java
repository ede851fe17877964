package io.roundtrip.intake.jira;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import org.junit.Test;

/** What a crash left is an issue with our reference of which nothing is kept yet. */
public class OwnSourceTest {
  private final RowRefs refs = new RowRefs(new FixedSigner());
  private final FieldValues.Kept kept = new FieldValues.Kept(new InMemorySignals(), refs);
  private final SourceRef ours = refs.nth(refs.digest("Stops"), 1);

  @Test
  public void before_anything_is_kept_a_reference_is_ours_by_its_signature() {
    assertThat(kept.isOwn(ours.text(), null)).isTrue();
    assertThat(kept.isOwn("import:row-" + "0".repeat(32), null)).isFalse();
    assertThat(kept.isOwn(null, null)).isFalse();
  }

  @Test
  public void afterwards_it_is_the_one_that_is_kept_whatever_key_signed_it() {
    SourceRef former = new SourceRef("import", "row-" + "0".repeat(32));
    Signal signal = Signal.heard(new IssueId(1), RT, "Stops", MONDAY);

    assertThat(kept.isOwn(former.text(), signal.cited(former))).isTrue();
    assertThat(kept.isOwn(ours.text(), signal.cited(former))).as("a copy").isFalse();
    assertThat(kept.isOwn(ours.text(), signal)).isFalse();
  }
}
