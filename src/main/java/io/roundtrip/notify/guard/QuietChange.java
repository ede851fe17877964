package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody changed a status and chose in Jira that no mail is sent. Only the event says so, and it
 * does not name the change.
 *
 * @param from Jira's status id
 * @param to Jira's status id
 * @param heard when the event came, by the clock of the node that made the change
 */
public record QuietChange(IssueId item, String from, String to, Instant heard) {
  /** A change is stamped before its event, by the same clock; some databases round to seconds. */
  private static final Duration BEFORE = Duration.ofMinutes(1);

  private static final Duration ROUNDED = Duration.ofSeconds(1);

  /** The committed change that the event was about; empty while it is not committed. */
  Optional<ChangeId> among(List<StatusChange> changes) {
    return changes.stream()
        .filter(change -> change.from().equals(from) && change.to().equals(to))
        .filter(change -> !change.at().isBefore(heard.minus(BEFORE)))
        .filter(change -> !change.at().isAfter(heard.plus(ROUNDED)))
        .min(Comparator.comparing(change -> Duration.between(change.at(), heard).abs()))
        .map(StatusChange::id);
  }
}
