package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Fingerprint.Part;
import io.roundtrip.setup.audit.AuditLog;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A restored copy of production sends nothing until an administrator says that it is the real one.
 * Asked before every hand-off; what cannot be read counts as a copy.
 */
public final class CloneGuard {
  private static final UserKey ITSELF = new UserKey("");

  /**
   * @param changed what is not as it was
   * @param unreadable what nobody knows at the moment
   */
  public record Doubt(Set<Part> changed, Set<Part> unreadable) {
    /** What to say first: clone, clone-database, clone-server, clone-mark or clone-unreadable. */
    String code() {
      if (changed.isEmpty()) return "clone-unreadable";
      Part first = changed.stream().sorted().findFirst().orElseThrow();
      return first == Part.ADDRESS ? "clone" : "clone-" + first.name().toLowerCase(Locale.ROOT);
    }

    boolean none() {
      return changed.isEmpty() && unreadable.isEmpty();
    }
  }

  private final Switches switches;
  private final Fingerprint fingerprint;
  private final AuditLog audit;
  private final Clock clock;

  public CloneGuard(Switches switches, Fingerprint fingerprint, AuditLog audit, Clock clock) {
    this.switches = switches;
    this.fingerprint = fingerprint;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean isClone() {
    return doubt().isPresent();
  }

  /**
   * Why this may be a copy; empty when it is the Jira that it was. The first time of all, and after
   * an update from a version that looked at less, what was not known is remembered.
   */
  public Optional<Doubt> doubt() {
    Map<Part, String> kept = kept();
    Map<Part, String> now = fingerprint.now();
    Doubt doubt = compared(kept, now);
    if (doubt.none() && !kept.equals(now)) doubt = remembered(kept);
    return doubt.none() ? Optional.empty() : Optional.of(doubt);
  }

  /** At the start of every node: remembers which Jira this is, the first time only. */
  public void rememberSite() {
    doubt();
  }

  public void confirmSite(UserKey by, String why) {
    String about = doubt().map(CloneGuard::words).orElse("");
    fingerprint.markAnew();
    keep(fingerprint.now(), by);
    audit.add(new AuditLog.Entry(clock.instant(), by, "confirm-site", joined(about, why)));
  }

  /** What was kept agrees; the rest is taken over. */
  private Doubt remembered(Map<Part, String> kept) {
    try {
      if (kept.getOrDefault(Part.MARK, "").isEmpty()) fingerprint.mark();
    } catch (RuntimeException unwritable) {
      return new Doubt(Set.of(), Set.of(Part.MARK));
    }
    Map<Part, String> now = fingerprint.now();
    Doubt doubt = compared(kept, now);
    if (!doubt.none()) return doubt;
    String marks = SiteMarks.write(now);
    switches.setIfAbsent(Switches.Name.SITE, setting(now.getOrDefault(Part.ADDRESS, ""), ITSELF));
    if (kept.containsKey(Part.MARK)) switches.set(Switches.Name.SITE_MARKS, setting(marks, ITSELF));
    else switches.setIfAbsent(Switches.Name.SITE_MARKS, setting(marks, ITSELF));
    Set<Part> fresh = EnumSet.noneOf(Part.class);
    now.forEach(
        (part, value) -> {
          if (!value.isEmpty() && kept.getOrDefault(part, "").isEmpty()) fresh.add(part);
        });
    if (!kept.isEmpty() && !fresh.isEmpty()) {
      audit.add(new AuditLog.Entry(clock.instant(), ITSELF, "site-marks-added", words(fresh)));
    }
    return doubt;
  }

  private void keep(Map<Part, String> now, UserKey by) {
    switches.set(Switches.Name.SITE, setting(now.getOrDefault(Part.ADDRESS, ""), by));
    switches.set(Switches.Name.SITE_MARKS, setting(SiteMarks.write(now), by));
  }

  private Switches.Setting setting(String text, UserKey by) {
    return new Switches.Setting(text, by, clock.instant());
  }

  /** Empty before the first start; only the address as an earlier version kept it. */
  private Map<Part, String> kept() {
    Map<Part, String> kept = new EnumMap<>(Part.class);
    switches.get(Switches.Name.SITE).ifPresent(address -> kept.put(Part.ADDRESS, address.text()));
    switches
        .get(Switches.Name.SITE_MARKS)
        .ifPresent(marks -> kept.putAll(SiteMarks.read(marks.text())));
    return kept;
  }

  private static Doubt compared(Map<Part, String> kept, Map<Part, String> now) {
    Set<Part> changed = EnumSet.noneOf(Part.class);
    kept.forEach(
        (part, was) -> {
          String is = now.get(part);
          if (!was.isEmpty() && is != null && !is.equals(was)) changed.add(part);
        });
    Set<Part> unreadable = EnumSet.allOf(Part.class);
    unreadable.removeAll(now.keySet());
    return new Doubt(changed, unreadable);
  }

  private static String words(Doubt doubt) {
    String changed = words(doubt.changed());
    String unreadable = words(doubt.unreadable());
    return joined(changed, unreadable.isEmpty() ? "" : "? " + unreadable);
  }

  private static String words(Set<Part> parts) {
    return parts.stream()
        .map(part -> part.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
  }
}
