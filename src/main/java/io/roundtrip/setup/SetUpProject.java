package io.roundtrip.setup;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call for a project: makes what is missing in Jira, names it in the project's schemes and
 * switches the project on, as a dry run. The switch comes last, so a set-up that stopped half-way
 * is seen as one that was never done, and is done again.
 */
public final class SetUpProject {
  private static final String GRANTED = "permission See customers for";

  /** What a made thing is, the longest word first. */
  private static final List<String> PARTS =
      List.of("issue type scheme", "issue type", "link type", "field", "screen", GRANTED);

  private final ProvideParts provide;
  private final PartIds ids;
  private final ProjectPlaces places;
  private final ChangeSettings change;
  private final Deeds deeds;

  SetUpProject(
      ProvideParts provide, PartIds ids, ProjectPlaces places, ChangeSettings change, Deeds deeds) {
    this.provide = provide;
    this.ids = ids;
    this.places = places;
    this.change = change;
    this.deeds = deeds;
  }

  /** What keeps feedback out of the project. */
  public List<Gap> missing(ProjectId project) {
    return places.gaps(project, ids.get());
  }

  /** As much of it as a person may know: not everybody may see every project. */
  public List<Gap> missing(ProjectId project, boolean administrator) {
    List<Gap> all = missing(project);
    return administrator
        ? all
        : all.stream().filter(Gap::isOfProject).map(Gap::withoutOthers).toList();
  }

  /** The keys, in order, of those of the projects into which feedback does not fit fully. */
  public List<String> incomplete(Set<ProjectId> all) {
    PartIds.Ids known = ids.get();
    return all.stream()
        .filter(project -> !places.isComplete(project, known))
        .map(places::key)
        .sorted()
        .toList();
  }

  /**
   * Safe to repeat; a project that is on stays as it is.
   *
   * @param seen the version of its settings that whoever asks saw
   * @return what was made, in Jira's names; empty when all was there. {@link Refused} CONFLICT when
   *     the settings are others meanwhile, or with every place where more projects than agreed
   *     would change; nothing of the project is changed then
   */
  public List<String> in(ProjectId project, int seen, UserKey by, Consent consent) {
    change.check(project, seen);
    List<Gap> gaps = missing(project);
    consent.check(gaps);
    List<String> made = new ArrayList<>();
    List<String> words = new ArrayList<>();
    try {
      note(provide.by(project, places, gaps), made, words);
      note(provide.into(project, places, consent), made, words);
      words.addAll(change.on(project, by));
    } finally {
      if (!words.isEmpty()) deeds.done(DeedLine.of(by, "setup", project, words));
    }
    return made;
  }

  /** "field NPS" in the words of Jira's own language. */
  private String said(String made) {
    for (String part : PARTS)
      if (made.startsWith(part + " "))
        return deeds.say(
            "roundtrip.deed.part." + part.toLowerCase(Locale.ROOT).replace(' ', '-'),
            made.substring(part.length() + 1));
    return made;
  }

  /** Whom it changed comes first: a long line is cut at its end. */
  private void note(ProvideParts.Made now, List<String> made, List<String> words) {
    if (now.made().isEmpty()) return;
    made.addAll(now.made());
    String things = now.made().stream().map(this::said).collect(Collectors.joining(", "));
    words.add(
        now.others().isEmpty()
            ? deeds.say("roundtrip.deed.made", things)
            : deeds.say("roundtrip.deed.made-shared", GapTexts.listed(now.others()), things));
  }
}
