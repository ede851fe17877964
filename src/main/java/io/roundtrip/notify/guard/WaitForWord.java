package io.roundtrip.notify.guard;

import static java.util.Comparator.comparing;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Outbox.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose last news of an item waits for a person's word, or may still be told by one. */
public final class WaitForWord {
  private static final int CHANGES = 5;

  private final FoundMoves moves;
  private final Clock clock;

  public WaitForWord(FoundMoves moves, Clock clock) {
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * Where something is held one query for each of the item's last changes.
   *
   * @param newest each person's newest mail about it
   */
  public Set<ContactId> of(IssueId item, Collection<Standing> newest) {
    List<Standing> held = newest.stream().filter(WaitForWord::isHeld).toList();
    Set<ChangeId> open =
        held.stream()
            .map(Standing::change)
            .distinct()
            .sorted(comparing(ChangeId::value).reversed())
            .limit(CHANGES)
            .filter(change -> isOpen(moves.find(item, change)))
            .collect(Collectors.toSet());
    return held.stream()
        .filter(mail -> open.contains(mail.change()))
        .map(Standing::contact)
        .collect(Collectors.toSet());
  }

  private boolean isOpen(Optional<FoundMove> found) {
    Instant from = clock.instant().minus(NewsGuard.SHOWN);
    return found.filter(move -> move.answer() == null && !move.at().isBefore(from)).isPresent();
  }

  private static boolean isHeld(Standing mail) {
    return mail.reason() != null && mail.reason().isOpenToAWord();
  }
}
