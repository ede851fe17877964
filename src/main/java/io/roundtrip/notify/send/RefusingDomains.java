package io.roundtrip.notify.send;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Receiving domains that take nothing from us, as this node has heard. Each is left alone for a
 * quarter of an hour, twice as long after each further refusal, up to three hours. Others are not
 * held up; but when several refuse and none takes a mail in between, it is us.
 */
final class RefusingDomains {
  static final int SEVERAL = 3;
  static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  static final Duration LONGEST_PAUSE = Duration.ofHours(3);
  private static final int MOST = 1000;

  /** A domain's last word. */
  record Refusal(Duration pause, Instant until, String how) {}

  private final Map<String, Refusal> refusals = new LinkedHashMap<>();
  private final Set<String> inARow = new HashSet<>();

  /** Empty when the address's domain may be tried. */
  synchronized Optional<Refusal> held(String address, Instant now) {
    return Optional.ofNullable(refusals.get(domain(address))).filter(r -> now.isBefore(r.until()));
  }

  synchronized Refusal refused(String address, String how, Instant now) {
    String domain = domain(address);
    Refusal before = refusals.remove(domain);
    Duration pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    Refusal refusal = new Refusal(pause, now.plus(pause), how);
    refusals.put(domain, refusal);
    if (refusals.size() > MOST) refusals.remove(refusals.keySet().iterator().next());
    if (inARow.size() < SEVERAL) inARow.add(domain);
    return refusal;
  }

  synchronized boolean several() {
    return inARow.size() >= SEVERAL;
  }

  synchronized void taken(String address) {
    refusals.remove(domain(address));
    inARow.clear();
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
