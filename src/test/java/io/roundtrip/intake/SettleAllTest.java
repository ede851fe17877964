package io.roundtrip.intake;

import static io.roundtrip.People.GRACE;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;

public class SettleAllTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySignals signals = new InMemorySignals();
  private final Set<IssueId> edited = new HashSet<>();
  private final Door door = new Door();
  private final List<Signal> written = new ArrayList<>();
  private final Set<IssueId> closed = new HashSet<>();
  private Runnable meanwhile = () -> {};
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
          this::settle,
          pseudonyms,
          new SettleAll.Edits(this::unseen, door.issues, door.see),
          signal -> closed.add(open(signal)));

  private IssueId open(Signal signal) {
    if (door.issues.unreadable.contains(signal.issue())) throw new IllegalStateException("locked");
    return signal.issue();
  }

  private Set<IssueId> unseen(Collection<Signal> some) {
    return some.stream().map(Signal::issue).filter(edited::contains).collect(Collectors.toSet());
  }

  /** All of these need to be written. */
  private int settle(Collection<Signal> some, Function<IssueId, Optional<Signal>> now) {
    meanwhile.run();
    int changed = 0;
    for (Signal old : some) {
      Optional<Signal> signal = now.apply(old.issue());
      signal.ifPresent(written::add);
      if (signal.isPresent()) changed++;
    }
    return changed;
  }

  private void said(int pieces) {
    for (int i = 1; i <= pieces; i++)
      signals.add(Signal.heard(new IssueId(i), RT, "words", MONDAY));
  }

  @Test
  public void every_piece_is_looked_at_once() {
    said(450);

    assertThat(all.run(() -> true)).isEqualTo(450);
    assertThat(written).extracting(Signal::issue).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  public void an_edit_that_nobody_told_of_is_seen_and_not_taken_back() {
    said(2);
    edited.add(new IssueId(2));
    door.issues.seen.add(
        new FeedbackSeen(
            new IssueId(2),
            RT,
            Form.of(Map.of("title", "Words", "words", "words", "email", "corrected@example.org")),
            MONDAY));

    assertThat(all.run(() -> true)).isEqualTo(2);
    assertThat(written).extracting(Signal::issue).containsExactly(new IssueId(1));
    assertThat(door.contacts.byId(door.signals.byIssue(new IssueId(2)).orElseThrow().contact()))
        .hasValueSatisfying(
            person -> assertThat(person.email()).isEqualTo("corrected@example.org"));
  }

  @Test
  public void one_that_cannot_be_read_does_not_keep_the_others_waiting() {
    said(2);
    edited.add(new IssueId(1));
    door.issues.unreadable.add(new IssueId(1));

    assertThat(all.run(() -> true)).isEqualTo(1);
    assertThat(written).extracting(Signal::issue).containsExactly(new IssueId(2));
  }

  @Test
  public void every_reference_is_looked_at_and_one_that_cannot_be_written_keeps_no_other() {
    said(3);
    door.issues.unreadable.add(new IssueId(2));

    all.run(() -> true);

    assertThat(closed).containsExactlyInAnyOrder(new IssueId(1), new IssueId(3));
    assertThat(written).hasSize(3);
  }

  @Test
  public void an_edit_that_is_seen_between_the_look_and_the_write_is_not_taken_back() {
    said(1);
    IssueId issue = new IssueId(1);
    meanwhile =
        () -> signals.correct(signals.byIssue(issue).orElseThrow().from(GRACE.id(), null, false));

    all.run(() -> true);

    assertThat(written).extracting(Signal::contact).containsExactly(GRACE.id());
  }

  @Test
  public void an_edit_that_nobody_has_seen_yet_at_the_write_is_left_to_the_next_day() {
    said(2);
    meanwhile = () -> edited.add(new IssueId(1));

    all.run(() -> true);

    assertThat(written).extracting(Signal::issue).containsExactly(new IssueId(2));
  }

  @Test
  public void it_stops_when_it_is_told_to_and_forgets_nothing_then() {
    said(450);
    String typed = pseudonyms.given("Ada");
    clock.pass(Duration.ofDays(30));

    assertThat(all.run(() -> false)).isEqualTo(200);
    assertThat(pseudonyms.meant(List.of(typed))).isNotEmpty();
    all.run(() -> true);
    assertThat(pseudonyms.meant(List.of(typed))).isEmpty();
  }
}
