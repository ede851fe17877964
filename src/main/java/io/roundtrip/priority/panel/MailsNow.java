package io.roundtrip.priority.panel;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Outbox.Standing;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How the newest mail of each person about an item stands, where it is on its way or stuck: as the
 * item's news say it.
 */
final class MailsNow {
  private static final int MOST = 5_000;
  private static final Set<State> OVER = Set.of(State.SENT, State.SKIPPED);

  private final Outbox outbox;
  private final Standstill standstill;
  private final BiFunction<IssueId, Collection<Standing>, Set<ContactId>> waiting;

  /**
   * @param waiting whose news of an item waits for a person's word, by each one's newest
   */
  MailsNow(
      Outbox outbox,
      Standstill standstill,
      BiFunction<IssueId, Collection<Standing>, Set<ContactId>> waiting) {
    this.outbox = outbox;
    this.standstill = standstill;
    this.waiting = waiting;
  }

  /** One query, and a handful where something waits. */
  Map<ContactId, Standing> about(IssueId item) {
    Standstill.Look look = standstill.look();
    Map<ContactId, Standing> newest = new HashMap<>();
    for (Standing mail : outbox.standings(item, MOST)) newest.putIfAbsent(mail.contact(), mail);
    Set<ContactId> word = waiting.apply(item, newest.values());
    newest.values().removeIf(mail -> OVER.contains(mail.state()) && !word.contains(mail.contact()));
    newest.replaceAll(
        (person, mail) -> word.contains(person) ? mail : look.now(mail, mail.project()));
    return newest;
  }

  /** What is said of these people, in whose way nothing else is. */
  static void say(
      Map<ContactId, Standing> mails, Set<ContactId> people, Map<ContactId, Reason> held) {
    mails.forEach(
        (person, mail) -> {
          Reason why = mail.reason();
          if (!people.contains(person)) return;
          if (why == null) held.remove(person);
          else held.put(person, why);
        });
  }
}
