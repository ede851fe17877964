package io.roundtrip.notify.back;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ServerReply;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.StopMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server says what became of a mail (RFC 3464). Where there is nobody at the address its person
 * is written to no more; where a mailbox takes nothing for the fifth day, the same: one day counts
 * once, and after a week without it all is forgotten.
 */
public final class HearBounce {
  static final int GIVEN_UP_AT = 5;
  static final int FORGOTTEN_AFTER_DAYS = 7;

  /** Readers whose receivers say that we are not we: what one reports, one may have made up. */
  static final int AGREED = 3;

  private static final Duration AGREED_WITHIN = Duration.ofDays(7);
  private static final int MOST = 1_000;
  private static final Set<String> LEFT = Set.of("delayed", "delivered", "relayed", "expanded");

  private final FindMail find;
  private final StatusTable table;
  private final Outbox outbox;
  private final Settled settled;
  private final StopMail stop;
  private final MailTrouble trouble;
  private final Returns returns;
  private final Clock clock;

  /** After a step that ends a doubt, what waited for that goes on. */
  public interface Settled {
    void after(OutboxEntry from, OutboxEntry to);
  }

  /** What a mail's row becomes, and who is told. */
  public record Rows(Outbox outbox, Settled settled, StopMail stop, MailTrouble trouble) {}

  public HearBounce(FindMail find, StatusTable table, Rows rows, Returns returns, Clock clock) {
    this.find = find;
    this.table = table;
    this.outbox = rows.outbox();
    this.settled = rows.settled();
    this.stop = rows.stop();
    this.trouble = rows.trouble();
    this.returns = returns;
    this.clock = clock;
  }

  /**
   * @param mail null when nothing of ours was named
   */
  record Result(Heard heard, @Nullable OutboxEntry mail) {
    static final Result NONE = new Result(Heard.IGNORED, null);
  }

  /** Of the first recipient that is ours: we write to one person a mail. */
  Result of(Incoming report) {
    Original original = Original.of(report);
    List<Fields> recipients =
        report.parts().stream()
            .filter(part -> part.type().endsWith("delivery-status"))
            .flatMap(part -> Fields.groups(part.text()).stream())
            .filter(recipient -> !recipient.get("action").isEmpty())
            .toList();
    List<EmailAddress> named = new ArrayList<>(original.to());
    for (Fields recipient : recipients) named.addAll(addresses(recipient));
    Optional<FindMail.Found> found = find.of(original.names(), named);
    for (Fields recipient : found.isPresent() ? recipients : List.<Fields>of())
      if (original.to().contains(found.get().to())
          || addresses(recipient).contains(found.get().to()))
        return heard(found.get().mail(), recipient);
    return Result.NONE;
  }

  private static List<EmailAddress> addresses(Fields recipient) {
    return Stream.of("original-recipient", "final-recipient")
        .flatMap(name -> Original.address(recipient.get(name)).stream())
        .toList();
  }

  private Result heard(OutboxEntry mail, Fields recipient) {
    String action = recipient.get("action").toLowerCase(Locale.ROOT);
    String status = recipient.get("status").strip();
    String words = recipient.get("diagnostic-code");
    if (State.IN_FLIGHT.contains(mail.state())) return new Result(Heard.LATER, mail);
    if (LEFT.contains(action)) return left(mail, action, status);
    if (!action.equals("failed")) return Result.NONE;
    String said = words.substring(words.indexOf(';') + 1);
    String how = how(status, words);
    return switch (table.of(status, words)) {
      case NOBODY -> gone(mail, Heard.BOUNCED, how);
      case OTHERS -> refused(mail, said, how);
      case MAILBOX ->
          days(mail.message().contact()) >= GIVEN_UP_AT
              ? gone(mail, Heard.GIVEN_UP, how)
              : back(mail, Heard.SOFT, Reason.REFUSED, how);
    };
  }

  private Result left(OutboxEntry mail, String action, String status) {
    if (!mail.isUnsure()) return Result.NONE;
    String how = how(status, "") + " " + action;
    return moved(mail, row -> BackSteps.left(row, how, clock.instant()), Heard.LEFT);
  }

  /** The code, without the server's words. */
  private static String how(String status, String words) {
    String said = ServerReply.brief(words.substring(words.indexOf(';') + 1));
    String plain = Text.cut(Text.runs(status, c -> c != '.' && (c < '0' || c > '9'), ""), 12);
    return "DSN " + (said.isEmpty() ? plain : said);
  }

  /** The row first: from then on nothing is written for this person any more. */
  private Result gone(OutboxEntry mail, Heard heard, String how) {
    Result result = back(mail, heard, Reason.SUPPRESSED_BOUNCE, how);
    if (result.heard() == heard) stop.to(mail.message().contact(), Reason.SUPPRESSED_BOUNCE);
    return result;
  }

  private Result refused(OutboxEntry mail, String said, String how) {
    if (!ServerReply.isOfAuthentication(said))
      return back(mail, Heard.REFUSED, Reason.REFUSED, how);
    Set<ContactId> agree = new HashSet<>(Set.of(mail.message().contact()));
    Instant lately = clock.instant().minus(AGREED_WITHIN);
    for (Returns.Return past : returns.aboutAfter(0, MOST))
      if (past.heard() == Heard.UNTRUSTED && past.contact() != null && past.at().isAfter(lately))
        agree.add(past.contact());
    if (agree.size() >= AGREED) trouble.untrusted(said);
    return back(mail, Heard.UNTRUSTED, Reason.REFUSED, how);
  }

  private Result back(OutboxEntry mail, Heard heard, Reason why, String how) {
    return moved(mail, row -> BackSteps.cameBack(row, why, how, clock.instant()), heard);
  }

  /** A row that changed meanwhile is looked at again when the report is. */
  private Result moved(OutboxEntry from, UnaryOperator<OutboxEntry> step, Heard heard) {
    OutboxEntry to = step.apply(from);
    if (!outbox.move(from, to)) return new Result(Heard.LATER, from);
    for (OutboxEntry part : within(from)) outbox.move(part, step.apply(part));
    settled.after(from, to);
    return new Result(heard, from);
  }

  /** What this mail said besides its own news. */
  private List<OutboxEntry> within(OutboxEntry lead) {
    return outbox.past(lead.message().contact(), MOST).gone().stream()
        .filter(other -> other.lead() == lead.id())
        .flatMap(other -> outbox.find(other.id()).stream())
        .filter(lead::says)
        .toList();
  }

  /** Days on which a mailbox took nothing, today among them, since it was last given up. */
  private int days(ContactId person) {
    LocalDate day = day(clock.instant());
    int days = 1;
    for (Returns.Return past : returns.of(person, Set.of(Heard.SOFT, Heard.GIVEN_UP), 100)) {
      LocalDate then = day(past.at());
      if (past.heard() == Heard.GIVEN_UP || then.plusDays(FORGOTTEN_AFTER_DAYS).isBefore(day))
        break;
      if (then.isBefore(day)) days++;
      day = then;
    }
    return days;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
