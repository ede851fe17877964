package io.roundtrip.setup;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Fingerprint.Part;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A restored copy of production sends nothing until an administrator says that it is the real one.
 * Asked before every hand-off; what cannot be read counts as a copy.
 */
public final class CloneGuard {
  private static final UserKey ITSELF = new UserKey("");

  /** In place of what was remembered and cannot be read: nobody knows what it was. */
  private static final String LOST = "?";

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
  private final Deeds deeds;
  private final SiteWords words;
  private final Clock clock;

  public CloneGuard(Switches switches, Fingerprint fingerprint, Deeds deeds, Clock clock) {
    this.switches = switches;
    this.fingerprint = fingerprint;
    this.deeds = deeds;
    this.words = new SiteWords(deeds);
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

  /** Another one after each {@link #confirmSite}; 0 before the first start. */
  public long version() {
    return version(switches.get(Switches.Name.SITE));
  }

  /**
   * @param seen the version that whoever confirms saw
   * @throws Refused CONFLICT when somebody confirmed meanwhile
   */
  public void confirmSite(UserKey by, String why, long seen) {
    Optional<Switches.Setting> site = switches.get(Switches.Name.SITE);
    if (seen != version(site)) throw deeds.meanwhile(null, "confirm-site");
    Doubt doubt = doubt().orElse(new Doubt(Set.of(), Set.of()));
    Map<Part, String> before = kept();
    Map<Part, String> found = fingerprint.now();
    Switches.Setting here = setting(found.getOrDefault(Part.ADDRESS, ""), by);
    boolean ours =
        site.isPresent()
            ? switches.exchange(Switches.Name.SITE, site.get().at(), here)
            : switches.setIfAbsent(Switches.Name.SITE, here);
    if (!ours) throw deeds.meanwhile(null, "confirm-site");
    fingerprint.markAnew();
    String marks = Fingerprint.line(fingerprint.now());
    switches.set(Switches.Name.SITE_MARKS, setting(marks, by));
    List<String> change = words.confirmed(doubt, before, found);
    deeds.done(DeedLine.of(by, "confirm-site", null, change).because(why));
  }

  private static long version(Optional<Switches.Setting> site) {
    return site.map(setting -> setting.at().toEpochMilli()).orElse(0L);
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
    String marks = Fingerprint.line(now);
    switches.setIfAbsent(Switches.Name.SITE, setting(now.getOrDefault(Part.ADDRESS, ""), ITSELF));
    if (kept.containsKey(Part.MARK)) switches.set(Switches.Name.SITE_MARKS, setting(marks, ITSELF));
    else switches.setIfAbsent(Switches.Name.SITE_MARKS, setting(marks, ITSELF));
    Set<Part> fresh = EnumSet.noneOf(Part.class);
    now.forEach(
        (part, value) -> {
          if (!value.isEmpty() && kept.getOrDefault(part, "").isEmpty()) fresh.add(part);
        });
    if (!kept.isEmpty() && !fresh.isEmpty()) {
      deeds.done(DeedLine.of(ITSELF, "site-marks-added", null, words.added(fresh)));
    }
    return doubt;
  }

  private Switches.Setting setting(String text, UserKey by) {
    return new Switches.Setting(text, by, clock.instant());
  }

  /**
   * Empty before the first start; only the address as an earlier version kept it. Whoever keeps
   * more keeps the address and the mark, be it "".
   */
  private Map<Part, String> kept() {
    Map<Part, String> kept = new EnumMap<>(Part.class);
    switches
        .get(Switches.Name.SITE_MARKS)
        .ifPresent(
            marks -> {
              kept.put(Part.ADDRESS, LOST);
              kept.put(Part.MARK, LOST);
              kept.putAll(Fingerprint.read(marks.text()));
            });
    switches
        .get(Switches.Name.SITE)
        .map(Switches.Setting::text)
        .filter(address -> !address.isEmpty() || !kept.containsKey(Part.ADDRESS))
        .ifPresent(address -> kept.put(Part.ADDRESS, address));
    return kept;
  }

  private static Doubt compared(Map<Part, String> kept, Map<Part, String> now) {
    Set<Part> changed = EnumSet.noneOf(Part.class);
    kept.forEach(
        (part, was) -> {
          String is = now.get(part);
          if (!was.isEmpty() && !was.equals(LOST) && is != null && !is.equals(was))
            changed.add(part);
        });
    Set<Part> unreadable = EnumSet.allOf(Part.class);
    unreadable.removeAll(now.keySet());
    kept.forEach(
        (part, was) -> {
          if (was.equals(LOST)) unreadable.add(part);
        });
    return new Doubt(changed, unreadable);
  }
}
