package io.roundtrip.intake;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.InMemoryTypedTexts;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class SettleAllTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySignals signals = new InMemorySignals();
  private final List<IssueId> settled = new ArrayList<>();
  private final Pseudonyms pseudonyms =
      new Pseudonyms(
          new FixedSigner(),
          new InMemoryContacts(),
          new InMemoryAccounts(),
          new InMemoryTypedTexts(),
          clock);
  private final SettleAll all =
      new SettleAll(
          signals,
          some -> {
            some.forEach(signal -> settled.add(signal.issue()));
            return some.size();
          },
          pseudonyms);

  private void said(int pieces) {
    for (int i = 1; i <= pieces; i++)
      signals.add(Signal.heard(new IssueId(i), RT, "words", MONDAY));
  }

  @Test
  public void every_piece_is_looked_at_once() {
    said(450);

    assertThat(all.run(() -> true)).isEqualTo(450);
    assertThat(settled).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  public void it_stops_when_it_is_told_to_and_forgets_nothing_then() {
    said(450);
    String typed = pseudonyms.typed("Ada");
    clock.pass(Duration.ofDays(30));

    assertThat(all.run(() -> false)).isEqualTo(200);
    assertThat(pseudonyms.meant(List.of(typed))).isNotEmpty();
    all.run(() -> true);
    assertThat(pseudonyms.meant(List.of(typed))).isEmpty();
  }
}
