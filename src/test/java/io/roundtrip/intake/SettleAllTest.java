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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class SettleAllTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySignals signals = new InMemorySignals();
  private final Set<IssueId> edited = new HashSet<>();
  private final Door door = new Door();
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
          pseudonyms,
          new SettleAll.Edits(some -> new HashSet<>(edited), door.issues, door.see));

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
    assertThat(settled).containsExactly(new IssueId(1));
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
    assertThat(settled).containsExactly(new IssueId(2));
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
