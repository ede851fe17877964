package io.roundtrip.setup;

import io.roundtrip.host.Deeds;
import io.roundtrip.setup.Fingerprint.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the clone guard did, in words: the marks of a site are numbers that say nothing. */
final class SiteWords {
  private final Deeds deeds;

  SiteWords(Deeds deeds) {
    this.deeds = deeds;
  }

  /** Before and after. */
  List<String> confirmed(CloneGuard.Doubt doubt, Map<Part, String> before, Map<Part, String> now) {
    if (doubt.none()) return List.of(changed(Part.MARK, before, now));
    List<String> words = new ArrayList<>();
    words.add(
        deeds.change(
            deeds.say("roundtrip.deed.site"),
            deeds.say("roundtrip.deed.site.copy"),
            deeds.say("roundtrip.deed.site.real")));
    for (Part part : Part.values()) {
      if (doubt.unreadable().contains(part))
        words.add(
            deeds.change(
                name(part), known(before, part), deeds.say("roundtrip.deed.site.unreadable")));
      else if (doubt.changed().contains(part)) words.add(changed(part, before, now));
    }
    return words;
  }

  private String changed(Part part, Map<Part, String> before, Map<Part, String> now) {
    return part == Part.ADDRESS
        ? deeds.change(name(part), before.getOrDefault(part, ""), now.getOrDefault(part, ""))
        : deeds.change(name(part), known(before, part), deeds.say("roundtrip.deed.site.another"));
  }

  private String known(Map<Part, String> before, Part part) {
    if (before.getOrDefault(part, "").isEmpty()) return "";
    return part == Part.ADDRESS
        ? before.getOrDefault(part, "")
        : deeds.say("roundtrip.deed.site.known");
  }

  /** What is remembered from now on. */
  String added(Set<Part> parts) {
    String names = parts.stream().map(this::name).collect(Collectors.joining(", "));
    return deeds.change(names, "", deeds.say("roundtrip.deed.site.known"));
  }

  private String name(Part part) {
    return switch (part) {
      case ADDRESS -> deeds.say("roundtrip.deed.site.address");
      case DATABASE -> deeds.say("roundtrip.deed.site.database");
      case SERVER -> deeds.say("roundtrip.deed.site.server");
      case MARK -> deeds.say("roundtrip.deed.site.mark");
    };
  }
}
