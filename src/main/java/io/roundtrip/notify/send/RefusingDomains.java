package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Receiving domains that take nothing from us, as this node has heard. Each is left alone for a
 * quarter of an hour, twice as long after each further refusal, up to three hours. Others are not
 * held up; but when several refuse and none takes a mail in between, it is us. So it is when mails
 * for several of them die of the same words: that is one server speaking, ours.
 */
final class RefusingDomains {
  static final int SEVERAL = 3;
  static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  static final Duration LONGEST_PAUSE = Duration.ofHours(3);
  private static final int MOST = 1000;

  /**
   * A domain's last word.
   *
   * @param how without what was said of the one mail that heard it
   */
  record Refusal(Duration pause, Instant until, String how) {}

  private final Map<String, Refusal> refusals = new LinkedHashMap<>();
  private final Set<String> inARow = new HashSet<>();
  private final Set<String> alike = new HashSet<>();
  private final List<OutboxEntry> died = new ArrayList<>();
  private final List<OutboxEntry> turnedAway = new ArrayList<>();
  private String words = "";

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

  /**
   * A mail is to die of this. Answers whether it is us: the server said the same to mails for
   * several domains, and took none in between.
   */
  synchronized boolean isOurs(String address, String how) {
    String same = alike(how);
    if (!same.equals(words)) forget();
    words = same;
    if (alike.size() < SEVERAL) alike.add(domain(address));
    return alike.size() >= SEVERAL;
  }

  synchronized void died(OutboxEntry dead) {
    if (died.size() < MOST) died.add(dead);
  }

  /** By the domain, whatever its words. */
  synchronized void turnedAway(OutboxEntry dead) {
    if (turnedAway.size() < MOST) turnedAway.add(dead);
  }

  /** Those that died of it before it was clear that it is us; each once. */
  synchronized List<OutboxEntry> wronged() {
    List<OutboxEntry> all = new ArrayList<>();
    if (alike.size() >= SEVERAL) all.addAll(emptied(died));
    if (several()) all.addAll(emptied(turnedAway));
    return all;
  }

  private static List<OutboxEntry> emptied(List<OutboxEntry> some) {
    List<OutboxEntry> all = List.copyOf(some);
    some.clear();
    return all;
  }

  synchronized void accepted() {
    forget();
  }

  private void forget() {
    alike.clear();
    died.clear();
    words = "";
  }

  /** Without what names this very mail: addresses, and words with figures other than a status. */
  private static String alike(String how) {
    return Stream.of(how.split(" ", -1))
        .filter(word -> word.indexOf('<') < 0)
        .filter(word -> isStatus(word) || word.chars().noneMatch(Character::isDigit))
        .collect(Collectors.joining(" "));
  }

  private static boolean isStatus(String word) {
    return word.length() <= 8 && word.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  synchronized boolean several() {
    return inARow.size() >= SEVERAL;
  }

  synchronized void taken(String address) {
    refusals.remove(domain(address));
    inARow.clear();
    turnedAway.clear();
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
