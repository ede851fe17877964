package io.roundtrip.notify.back;

import io.roundtrip.notify.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sender whose mails come back, or are called junk, is soon taken by nobody: all mail stops
 * before that. Of the last mails, since an administrator last let it go on.
 */
public final class HaltAtBadRate {
  static final int LAST = 200;
  static final int MOST_BOUNCED = 10;
  static final int COMPLAINED = 3;
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
    int bounced = mails(counted.stream().filter(each -> each.heard().isBounce()).toList());
    int complained =
        mails(counted.stream().filter(each -> each.heard() == Heard.COMPLAINT).toList());
    if (bounced <= MOST_BOUNCED && complained < COMPLAINED) return;
    if (bounced > MOST_BOUNCED) halt.bounces(bounced, LAST);
    else halt.complaints(complained, LAST);
    returns.add(new Returns.Return("halt " + newest, Heard.HALTED, null, newest, clock.instant()));
  }

  private static int mails(List<Returns.Return> about) {
    Set<Long> mails = about.stream().map(Returns.Return::mail).collect(Collectors.toSet());
    return mails.size();
  }
}
