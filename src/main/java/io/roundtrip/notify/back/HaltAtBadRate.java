package io.roundtrip.notify.back;

import io.roundtrip.notify.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sender whose mails come back, or are called junk, is soon taken by nobody: all mail stops
 * before that. Of the last 200 mails, since an administrator last let it go on.
 *
 * <p>Readers are counted, not mails, since anybody may write reports about what was sent to them;
 * and only what is at an address counts as bounced (SES likewise counts no refusals). The numbers
 * are of reliability.md 5.5: bounces halt above 5 % of 200, that is from eleven readers on, however
 * few mails there were. Gmail wants complaints below 0.1 % and takes nothing from 0.3 %, of which
 * 200 mails hold less than one; so complaints halt above 2 % (five readers of 200), and never below
 * three readers, which a sender at 0.3 % hardly meets by chance and no single reader makes up.
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

  /** Two queries. */
  void look() {
    List<Long> last = outbox.lastGone(LAST);
    if (last.isEmpty()) return;
    long newest = last.get(0);
    List<Returns.Return> about = returns.aboutAfter(last.get(last.size() - 1) - 1, MOST_RETURNS);
    long since =
        about.stream()
            .filter(each -> each.heard() == Heard.HALTED)
            .mapToLong(Returns.Return::mail)
            .max()
            .orElse(0);
    List<Returns.Return> counted = about.stream().filter(each -> each.mail() > since).toList();
    int bounced = readers(counted, Heard::isOfAddress);
    int complained = readers(counted, Heard.COMPLAINT::equals);
    boolean junk =
        complained >= LEAST_COMPLAINED && complained * 100 > COMPLAINED_PERCENT * last.size();
    if (bounced <= MOST_BOUNCED && !junk) return;
    if (bounced > MOST_BOUNCED) halt.bounces(bounced, last.size());
    else halt.complaints(complained, last.size());
    returns.add(new Returns.Return("halt " + newest, Heard.HALTED, null, newest, clock.instant()));
  }

  private static int readers(List<Returns.Return> about, Predicate<Heard> which) {
    return (int)
        about.stream()
            .filter(each -> which.test(each.heard()))
            .map(each -> Optional.ofNullable(each.contact()))
            .distinct()
            .count();
  }
}
