package io.roundtrip.signals;

import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.People;
import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class SeenCustomersTest {
  private final InMemorySignals signals = new InMemorySignals();
  private final SeenBySome visibility = new SeenBySome();
  private final SeenCustomers seen = new SeenCustomers(signals, visibility);

  private Signal said(long issue, Signal.Told told) {
    Signal signal =
        Signal.heard(new IssueId(issue), RT, "words", Instant.EPOCH)
            .from(People.ADA.id(), People.CRUMB.id(), false)
            .telling(told);
    return signals.add(signal).signal();
  }

  private boolean seesAda() {
    return seen.contacts(List.of(People.ADA.id(), People.GRACE.id()), People.LIN)
        .contains(People.ADA.id());
  }

  @Test
  public void a_piece_that_names_her_and_may_be_seen_shows_her() {
    said(1, Signal.Told.BOTH);

    assertThat(seesAda()).isTrue();
    assertThat(seen.accounts(List.of(People.CRUMB.id(), People.MERIDIAN.id()), People.LIN))
        .containsExactly(People.CRUMB.id());
  }

  @Test
  public void a_piece_whose_customers_the_reader_may_not_see_shows_nobody() {
    visibility.withoutCustomers.add(said(1, Signal.Told.BOTH).issue());

    assertThat(seesAda()).isFalse();
    assertThat(seen.accounts(List.of(People.CRUMB.id()), People.LIN)).isEmpty();
  }

  @Test
  public void a_hidden_piece_shows_nobody() {
    visibility.hidden.add(said(1, Signal.Told.BOTH).issue());

    assertThat(seesAda()).isFalse();
    assertThat(seen.accounts(List.of(People.CRUMB.id()), People.LIN)).isEmpty();
  }

  @Test
  public void a_piece_that_came_with_an_address_alone_shows_nobody() {
    said(1, Signal.Told.NOTHING);
    said(2, new Signal.Told(false, true));

    assertThat(seesAda()).isFalse();
    assertThat(seen.accounts(List.of(People.CRUMB.id()), People.LIN)).isNotEmpty();
  }

  @Test
  public void the_one_that_may_be_seen_is_found_behind_many_that_may_not() {
    said(1, Signal.Told.BOTH);
    for (int i = 2; i < 700; i++) visibility.hidden.add(said(i, Signal.Told.BOTH).issue());

    assertThat(seesAda()).isTrue();
  }

  @Test
  public void looking_back_has_an_end() {
    said(1, Signal.Told.BOTH);
    for (int i = 2; i < 5000; i++) visibility.hidden.add(said(i, Signal.Told.BOTH).issue());

    assertThat(seesAda()).isFalse();
  }

  @Test
  public void of_nobody_nobody_is_asked() {
    assertThat(seen.contacts(List.of(), null)).isEmpty();
  }
}
