package io.roundtrip.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often somebody unknown is answered: so many times at once, then once in so long. One for each
 * node. Remembers {@value #MOST} at most, in less than 1 MiB; whoever was quiet longest is
 * forgotten, which gives them their times back. A bucket in common limits what many senders
 * together can do. Safe to ask from many threads.
 */
public final class Limiter {
  public static final int MOST = 10_000;

  /**
   * @param atOnce how often without a pause, from 1
   * @param then how long until one more is allowed
   */
  public record Rate(int atOnce, Duration then) {
    long whole() {
      return then.toMillis() * atOnce;
    }
  }

  private final Clock clock;

  /** By whom: the moment at which all their times are back, in milliseconds. */
  private final Map<Long, Long> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
          return size() > MOST;
        }
      };

  public Limiter(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts once.
   *
   * @param who any name; two names share a bucket only by a chance of one in 2⁶⁴
   * @return how long to wait, more than nothing; empty = go on. Who has to wait is not counted.
   */
  public synchronized Optional<Duration> wait(String who, Rate rate) {
    long now = clock.millis();
    Long key = key(who);
    long soonest = Math.min(buckets.getOrDefault(key, now), now + rate.whole());
    long full = Math.max(now, soonest) + rate.then().toMillis();
    long wait = full - now - rate.whole();
    if (wait > 0) return Optional.of(Duration.ofMillis(wait));
    buckets.put(key, full);
    return Optional.empty();
  }

  synchronized int size() {
    return buckets.size();
  }

  /**
   * One name for everything that one customer of a provider can send from: an IPv4 address, or the
   * first 64 bits of an IPv6 address.
   */
  public static String network(String address) {
    if (address.indexOf(':') < 0 || !isNumeric(address)) return address;
    try {
      byte[] all = InetAddress.getByName(address).getAddress();
      if (all.length != 16) return address;
      StringBuilder first = new StringBuilder();
      for (int i = 0; i < 8; i++) first.append(all[i]).append(' ');
      return first.toString();
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }

  /** Anything else would be looked up as a name. */
  private static boolean isNumeric(String address) {
    return address.length() < 50
        && address.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
  }

  private static long key(String who) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < who.length(); i++) hash = (hash ^ who.charAt(i)) * 0x100000001b3L;
    return hash;
  }
}
