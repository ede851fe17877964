package io.roundtrip.roadmap.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Refused;
import io.roundtrip.roadmap.ProjectStatus;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.SuggestedMapping;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns statuses and mapping into finished words in the language of whoever is logged in. */
public final class MappingViews {
  static final String FIELD = "status-";

  /** As problems name the field. */
  private static final String WRONG = "statuses.";

  private static final String SAY = "roundtrip.roadmap.statuses.";

  private final Phrases texts;
  private final ProblemTexts problems;
  private final UserNames names;

  public MappingViews(Phrases texts, ProblemTexts problems, UserNames names) {
    this.texts = texts;
    this.problems = problems;
    this.names = names;
  }

  /**
   * @param site context path
   * @param entered what the person chose before a save that was refused; empty otherwise
   * @param refused what is wrong, by the name of the field
   */
  public MappingView of(
      String projectKey,
      String projectName,
      StatusMapping mapping,
      List<ProjectStatus> statuses,
      Map<String, String> entered,
      Map<String, String> refused,
      List<MappingView.Note> notes,
      String site,
      String token) {
    List<MappingView.Note> all = new ArrayList<>(notes);
    if (!mapping.isSaved())
      all.add(
          new MappingView.Note("aui-message aui-message-info info", "status", say("never"), false));
    return new MappingView(
        say("title"),
        say("intro", projectName),
        all,
        projectKey,
        String.valueOf(mapping.version()),
        site + "/secure/RoundtripStatuses!save.jspa",
        token,
        say("status"),
        say("category"),
        say("roadmap"),
        say("suggestion"),
        rows(statuses, mapping, entered, refused),
        say("save"),
        say("cancel"),
        site + "/secure/RoundtripStatuses.jspa?projectKey=" + projectKey,
        mapping.isSaved()
            ? say("last", mapping.version(), names.of(mapping.by()), day(mapping))
            : "");
  }

  MappingView.Note saved() {
    return new MappingView.Note(
        "aui-message aui-message-success success", "status", say("saved"), true);
  }

  /** What no row shows; it has the focus where no row has. */
  List<MappingView.Note> above(Refused refused, List<ProjectStatus> statuses) {
    List<MappingView.Note> notes = new ArrayList<>();
    Set<String> shown =
        statuses.stream().map(status -> WRONG + status.id()).collect(Collectors.toSet());
    problems
        .byField(refused)
        .forEach(
            (field, text) ->
                notes.add(
                    shown.contains(field) ? problem(say("refused"), false) : problem(text, true)));
    return notes.stream().distinct().toList();
  }

  Map<String, String> wrong(Refused refused) {
    return problems.byField(refused);
  }

  private static MappingView.Note problem(String text, boolean focus) {
    return new MappingView.Note("aui-message aui-message-error error", "alert", text, focus);
  }

  private List<MappingView.Row> rows(
      List<ProjectStatus> statuses,
      StatusMapping mapping,
      Map<String, String> entered,
      Map<String, String> refused) {
    String first =
        statuses.stream()
            .map(ProjectStatus::id)
            .filter(id -> refused.containsKey(WRONG + id))
            .findFirst()
            .orElse("");
    return statuses.stream()
        .map(
            status ->
                row(
                    status,
                    mapping,
                    entered,
                    refused.getOrDefault(WRONG + status.id(), ""),
                    status.id().equals(first)))
        .toList();
  }

  /** Before the first save the suggestion is chosen in the form, so that one click saves it. */
  private MappingView.Row row(
      ProjectStatus status,
      StatusMapping mapping,
      Map<String, String> entered,
      String wrong,
      boolean focus) {
    RoadmapStatus suggested = SuggestedMapping.of(status);
    Optional<RoadmapStatus> chosen = mapping.chosen(status.id());
    String kept = chosen.map(RoadmapStatus::word).orElse(mapping.isSaved() ? "" : suggested.word());
    return new MappingView.Row(
        FIELD + status.id(),
        status.name(),
        say("category." + status.category().name().toLowerCase(Locale.ROOT)),
        tone(status.category()),
        options(entered.getOrDefault(status.id(), kept)),
        beside(status, mapping, entered).orElse(chosen.isPresent() ? "" : name(suggested)),
        wrong,
        focus);
  }

  /** What is in force, where the person chose something else before a refusal. */
  private Optional<String> beside(
      ProjectStatus status, StatusMapping mapping, Map<String, String> entered) {
    String mine = entered.get(status.id());
    String kept = mapping.chosen(status.id()).map(RoadmapStatus::word).orElse("");
    return mine == null || !mapping.isSaved() || mine.equals(kept)
        ? Optional.empty()
        : Optional.of(
            say(
                "in-force",
                mapping.chosen(status.id()).map(this::name).orElseGet(() -> say("none"))));
  }

  private List<MappingView.Option> options(String shown) {
    List<MappingView.Option> options = new ArrayList<>();
    options.add(new MappingView.Option("", say("none"), shown.isEmpty()));
    for (RoadmapStatus status : RoadmapStatus.values()) {
      boolean selected = status.word().equals(shown);
      options.add(new MappingView.Option(status.word(), name(status), selected));
    }
    return options;
  }

  private static String tone(ProjectStatus.Category category) {
    return switch (category) {
      case IN_PROGRESS -> "aui-lozenge aui-lozenge-inprogress";
      case DONE -> "aui-lozenge aui-lozenge-success";
      case TO_DO, NONE -> "aui-lozenge";
    };
  }

  private static String day(StatusMapping mapping) {
    return mapping.at().toString().substring(0, 10);
  }

  private String name(RoadmapStatus status) {
    return texts.text("roundtrip.roadmap.status." + status.word());
  }

  private String say(String what, Serializable... args) {
    return texts.text(SAY + what, args);
  }
}
