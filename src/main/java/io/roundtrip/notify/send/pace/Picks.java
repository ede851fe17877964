package io.roundtrip.notify.send.pace;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.OutboxEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a node's senders their mails, one after the other: the projects in turn, to each receiving
 * domain one at a time, none twice. Looks into the outbox only when nothing is left to give.
 *
 * <p>At most two work at a time (reliability.md 9, number 7). Who only waits for a server's answer
 * does not work: another may go on in its place, and the other nodes are called.
 */
public final class Picks {
  /** How many threads a node has for mail, so that a few answers that do not come stop nobody. */
  public static final int SENDERS = 8;

  /** How many of them do anything but wait for a server. */
  public static final int AT_WORK = 2;

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final int LOOKS = 5;

  /** What a sender does next. */
  public sealed interface Next permits Mail, Rest {}

  /**
   * To be given back by {@link Picks#done}.
   *
   * @param domain where it goes as far as is known; "" = nowhere
   * @param help when another sender should look
   */
  public record Mail(OutboxEntry row, String domain, Duration help) implements Next {}

  /** Nothing for so long, if nobody wakes it. */
  public record Rest(Duration pause) implements Next {}

  private record Picked(OutboxEntry row, String domain) {}

  private final FairLook look;
  private final Contacts contacts;
  private final MailHalt halt;
  private final Pace pace;
  private final Rounds rounds;
  private final Clock clock;

  private final List<Picked> picked = new ArrayList<>();
  private final Set<Long> inHand = new HashSet<>();
  private Instant pickedAt = Instant.MIN;

  public Picks(
      FairLook look, Contacts contacts, MailHalt halt, Pace pace, Random random, Clock clock) {
    this.look = look;
    this.contacts = contacts;
    this.halt = halt;
    this.pace = pace;
    this.rounds = new Rounds(random);
    this.clock = clock;
  }

  /** The other senders wait while one looks. */
  public synchronized Next next() {
    if (atWork() >= AT_WORK) return new Rest(A_SECOND);
    Instant now = clock.instant();
    if (pickedAt.plus(FairLook.BUSY).isBefore(now)) picked.clear();
    for (int i = 0; i < LOOKS && free().isEmpty(); i++) {
      FairLook.Agenda agenda = look.at(now);
      if (agenda.due().isEmpty()) return new Rest(agenda.rest());
      if (halt.reason().isPresent()) return new Rest(FairLook.BUSY);
      boolean moved = pick(agenda.due(), now);
      if (agenda.all() && !moved) break;
    }
    return free().map(this::given).orElse(new Rest(FairLook.BUSY));
  }

  private Next given(Picked first) {
    Duration rest = pace.rest();
    if (!rest.isZero()) return new Rest(rest);
    picked.remove(first);
    inHand.add(first.row().id());
    pace.domains().begin(first.domain());
    boolean more = free().isPresent();
    if (more && pace.hanging() > 0) look.callOthers();
    return new Mail(
        first.row(), first.domain(), more && atWork() < AT_WORK ? Duration.ZERO : Pace.PROMPT);
  }

  private int atWork() {
    return inHand.size() - pace.hanging();
  }

  /** A sender has done what it could with this mail. */
  public synchronized void done(Mail mail) {
    inHand.remove(mail.row().id());
    pace.domains().end(mail.domain());
  }

  /** Nothing can be sent for now. */
  public synchronized void drop() {
    picked.clear();
  }

  /** How many senders have a mail in hand. */
  public synchronized int inHand() {
    return inHand.size();
  }

  private Optional<Picked> free() {
    Domains domains = pace.domains();
    Instant now = clock.instant();
    return picked.stream()
        .filter(each -> !domains.isBusy(each.domain()))
        .filter(each -> domains.standsBackUntil(each.domain(), now).isEmpty())
        .findFirst();
  }

  /** Answers whether the outbox looks otherwise now: mails to domains that stand back wait. */
  private boolean pick(List<OutboxEntry> due, Instant now) {
    Map<ContactId, Contact> people =
        contacts.byIds(
            due.stream().map(row -> row.message().contact()).collect(Collectors.toSet()));
    List<OutboxEntry> may = new ArrayList<>();
    boolean moved = false;
    for (OutboxEntry row : due) {
      String domain = domain(people.get(row.message().contact()));
      Optional<Instant> back = pace.domains().standsBackUntil(domain, now);
      if (inHand.contains(row.id()) || pace.domains().isBusy(domain)) continue;
      if (back.isEmpty()) may.add(row);
      else moved |= look.postponed(row, back.get(), now);
    }
    picked.clear();
    pickedAt = now;
    for (OutboxEntry row : rounds.of(may))
      picked.add(new Picked(row, domain(people.get(row.message().contact()))));
    return moved;
  }

  private static String domain(@Nullable Contact person) {
    String address = person == null ? null : person.email();
    return address == null ? "" : Domains.of(address);
  }
}
