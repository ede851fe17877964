package io.roundtrip.signals;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.TakenBack;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class ConsentSaidTest {
  private static final ProjectId THERE = new ProjectId(RT.value() + 1);
  private static final Signal SAID =
      Signal.heard(new IssueId(1), RT, "Too bright", MONDAY).from(ADA.id(), null, true);

  private static boolean shows(Signal said, ProjectId stoppedIn) {
    Consent stop =
        Consent.own(false, TakenBack.STOP + " " + stoppedIn.value() + ".1764412345", MONDAY);
    return new ConsentSaid(List.of(said), Set.of()).showsStop(ADA.answering(stop));
  }

  @Test
  public void mail_was_stopped_where_the_piece_was_given_or_where_it_is() {
    assertThat(shows(SAID, RT)).isTrue();
    assertThat(shows(SAID, THERE)).isFalse();
    assertThat(shows(SAID.movedTo(THERE, true), RT)).isTrue();
    assertThat(shows(SAID.movedTo(THERE, true), THERE)).isTrue();
  }
}
