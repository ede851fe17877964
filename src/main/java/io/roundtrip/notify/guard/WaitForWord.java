package io.roundtrip.notify.guard;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Outbox.Standing;
import io.roundtrip.notify.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose last news of an item waits for a person's word, or may still be told by one. */
public final class WaitForWord {
  private static final int MAILS = 5_000;
  private static final int CHANGES = 5;

  private final Outbox outbox;
  private final FoundMoves moves;
  private final Clock clock;

  public WaitForWord(Outbox outbox, FoundMoves moves, Clock clock) {
    this.outbox = outbox;
    this.moves = moves;
    this.clock = clock;
  }

  /** One query, and where something is held one for each of its last changes. */
  public Map<ContactId, Reason> of(IssueId item) {
    Map<ContactId, Standing> last = new HashMap<>();
    for (Standing mail : outbox.standings(item, MAILS)) last.putIfAbsent(mail.contact(), mail);
    List<Standing> held = last.values().stream().filter(WaitForWord::isHeld).toList();
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
        .collect(Collectors.toMap(Standing::contact, mail -> requireNonNull(mail.reason())));
  }

  private boolean isOpen(Optional<FoundMove> found) {
    Instant from = clock.instant().minus(NewsGuard.SHOWN);
    return found.filter(move -> move.answer() == null && !move.at().isBefore(from)).isPresent();
  }

  private static boolean isHeld(Standing mail) {
    return mail.reason() != null && mail.reason().isOpenToAWord();
  }
}
