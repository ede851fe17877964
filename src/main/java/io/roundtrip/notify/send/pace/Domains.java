package io.roundtrip.notify.send.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Receiving domains as this node meets them: one mail at a time to each. Where the talk hung or
 * broke the domain stands back, for a minute and twice as long each further time, up to a quarter
 * of an hour: the other mails go on.
 */
final class Domains {
  static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int MOST = 1000;

  private record StandsBack(Duration pause, Instant until) {}

  private final Set<String> busy = new HashSet<>();
  private final Map<String, StandsBack> back = new LinkedHashMap<>();

  /** Of a mail address, in lower case. "" stands for nowhere, which is never busy. */
  static String of(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  synchronized boolean isBusy(String domain) {
    return busy.contains(domain);
  }

  /** A sender begins with a mail to it. */
  synchronized void begin(String domain) {
    if (!domain.isEmpty()) busy.add(domain);
  }

  synchronized void end(String domain) {
    busy.remove(domain);
  }

  synchronized Optional<Instant> standsBackUntil(String domain, Instant now) {
    return Optional.ofNullable(back.get(domain)).map(StandsBack::until).filter(now::isBefore);
  }

  private static Duration next(@Nullable StandsBack before) {
    if (before == null) return Duration.ZERO;
    return before.pause().isZero() ? FIRST_PAUSE : before.pause().multipliedBy(2);
  }

  synchronized void hung(String domain, Instant now) {
    StandsBack before = back.remove(domain);
    Duration pause = next(before);
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    back.put(domain, new StandsBack(pause, now.plus(pause)));
    if (back.size() > MOST) back.remove(back.keySet().iterator().next());
  }

  synchronized void answered(String domain) {
    back.remove(domain);
  }
}
