package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What will happen when this item's next status is news.
 *
 * @param others how many people will not be told, by reason
 * @param dryRun mails are written but not sent
 * @param halted all mail of the installation waits for this reason
 */
public record ToldView(
    List<Told> told,
    Map<Reason, Integer> others,
    boolean dryRun,
    Duration window,
    Optional<Reason> halted) {

  /**
   * @param name as shown to people of the project
   * @param language IETF tag of the mail
   */
  public record Told(ContactId contact, String name, String language) {}

  public ToldView {
    told = List.copyOf(told);
    others = Map.copyOf(others);
  }
}
