package io.roundtrip.notify.back;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A sender whose mails come back, or are called junk, is soon taken by nobody: all mail stops
 * before that. Of the last 200 mails, since an administrator last let it go on.
 *
 * <p>Readers are counted, not mails, since anybody may write reports about what was sent to them;
 * and only what is at an address counts as bounced (SES likewise counts no refusals), whether a
 * report says it later or the mail server at once: a server that knows nobody would suppress
 * everybody. The numbers are of reliability.md 5.5: bounces halt above 5 % of 200, that is from
 * eleven readers on, however few mails there were. Gmail wants complaints below 0.1 % and takes
 * nothing from 0.3 %, of which 200 mails hold less than one; so complaints halt above 2 % (five
 * readers of 200), and never below three readers, which a sender at 0.3 % hardly meets by chance
 * and no single reader makes up.
 */
public final class HaltAtBadRate {
  static final int LAST = 200;
  private static final int MOST_BOUNCED = LAST * 5 / 100;
  private static final int LEAST_COMPLAINED = 3;
  private static final int COMPLAINED_PERCENT = 2;
  private static final int MOST_RETURNS = 1000;

  private final Outbox outbox;
  private final Returns returns;
  private final Halt halt;
  private final Clock clock;

  public HaltAtBadRate(Outbox outbox, Returns returns, Halt halt, Clock clock) {
    this.outbox = outbox;
    this.returns = returns;
    this.halt = halt;
    this.clock = clock;
  }

  /** Three queries. */
  public void look() {
    List<Long> last = outbox.lastGone(LAST);
    if (last.isEmpty()) return;
    long newest = last.get(0);
    long oldest = last.get(last.size() - 1);
    List<Returns.Return> about = returns.aboutAfter(oldest - 1, MOST_RETURNS);
    List<Returns.Return> halts =
        about.stream().filter(each -> each.heard() == Heard.HALTED).toList();
    long since = halts.stream().mapToLong(Returns.Return::mail).max().orElse(0);
    List<Returns.Return> counted = about.stream().filter(each -> each.mail() > since).toList();
    Set<Optional<ContactId>> back = readers(counted, Heard::isOfAddress);
    back.addAll(refused(oldest, about, halts));
    int bounced = back.size();
    int complained = readers(counted, Heard.COMPLAINT::equals).size();
    boolean junk =
        complained >= LEAST_COMPLAINED && complained * 100 > COMPLAINED_PERCENT * last.size();
    if (bounced <= MOST_BOUNCED && !junk) return;
    if (bounced > MOST_BOUNCED) halt.bounces(bounced, last.size());
    else halt.complaints(complained, last.size());
    Instant now = clock.instant();
    String name = "halt " + newest + " " + now.toEpochMilli();
    returns.add(new Returns.Return(name, Heard.HALTED, null, newest, now));
  }

  private static Set<Optional<ContactId>> readers(
      List<Returns.Return> about, Predicate<Heard> which) {
    return about.stream()
        .filter(each -> which.test(each.heard()))
        .map(each -> Optional.ofNullable(each.contact()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** By when it was: of mails that waited during a halt it is said after it. */
  private List<Optional<ContactId>> refused(
      long oldest, List<Returns.Return> about, List<Returns.Return> halts) {
    Set<Long> cameBack = about.stream().map(Returns.Return::mail).collect(Collectors.toSet());
    Instant since =
        halts.stream().map(Returns.Return::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    return outbox.failed(LAST).stream()
        .filter(each -> each.nobody() && each.id() >= oldest && each.at().isAfter(since))
        .filter(each -> !cameBack.contains(each.id()))
        .map(each -> Optional.of(each.contact()))
        .toList();
  }
}
