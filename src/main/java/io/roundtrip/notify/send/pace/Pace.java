package io.roundtrip.notify.send.pace;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How many mails of this node may leave, and which are leaving; shared by its senders. */
public final class Pace {
  /** A server that has not answered for so long is waited for; nothing else is done meanwhile. */
  static final Duration PROMPT = Duration.ofSeconds(3);

  /** A place that was not taken in this time, as while all mail was stopped, is gone. */
  static final Duration HELD = Duration.ofMinutes(10);

  private static final int MOST = 1000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Supplier<Rates> share;
  private final Clock clock;
  private final TokenBucket server = new TokenBucket();
  private final Domains domains = new Domains();
  private final List<Instant> talks = new ArrayList<>();
  private final Map<String, TokenBucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param share this node's
   */
  public Pace(Supplier<Rates> share, Clock clock) {
    this.share = share;
    this.clock = clock;
  }

  Domains domains() {
    return domains;
  }

  /** The talk about a mail to this address hung or broke: its domain stands back. */
  public void hung(String address) {
    domains.hung(Domains.of(address), clock.instant());
  }

  /** There was an answer, whatever it was. */
  public void answered(String address) {
    domains.answered(Domains.of(address));
  }

  /** How long until the mail server may be given one more; a clock set back costs a minute. */
  synchronized Duration rest() {
    Instant now = clock.instant();
    Duration rest = Duration.between(now, server.next(share.get().server(), now));
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }

  /** The mail server is given one. */
  public <T> T leaves(Supplier<T> talk) {
    Instant began = begun();
    try {
      return talk.get();
    } finally {
      ended(began);
    }
  }

  private synchronized Instant begun() {
    Instant now = clock.instant();
    Instant ignored = server.take(share.get().server(), now);
    talks.add(now);
    return now;
  }

  private synchronized void ended(Instant began) {
    talks.remove(began);
  }

  /** How many only wait for the mail server, and have for a while. */
  synchronized int hanging() {
    Instant lately = clock.instant().minus(PROMPT);
    return (int) talks.stream().filter(began -> !began.isAfter(lately)).count();
  }

  /**
   * A place among the mails to this domain, which is this mail's then. Empty: it is its turn now.
   *
   * @param mail judged just now; one that had a place before waited for it
   */
  public synchronized Optional<Instant> place(OutboxEntry mail, String address) {
    Instant now = clock.instant();
    if (hasPlace(mail, now)) return Optional.empty();
    TokenBucket domain = buckets.computeIfAbsent(Domains.of(address), any -> new TokenBucket());
    return Optional.of(domain.take(share.get().domain(), now)).filter(now::isBefore);
  }

  private static boolean hasPlace(OutboxEntry mail, Instant now) {
    return mail.reason() == Reason.RATE_LIMIT && now.isBefore(mail.due().plus(HELD));
  }
}
