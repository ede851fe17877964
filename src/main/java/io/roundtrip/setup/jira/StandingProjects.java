package io.roundtrip.setup.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Whether Roundtrip is on anywhere, and what keeps customers there from hearing anything. */
public final class StandingProjects implements Supplier<List<Line>> {
  private final KnownSettings settings;
  private final StatusMappings mappings;
  private final ProjectManager projects;

  public StandingProjects(
      KnownSettings settings, StatusMappings mappings, ProjectManager projects) {
    this.settings = settings;
    this.mappings = mappings;
    this.projects = projects;
  }

  /** Empty where nothing is on, as far as can be read. One query, and the mappings from memory. */
  @Override
  public List<Line> get() {
    Map<ProjectId, Settings> all = settings.fresh();
    List<Line> lines = new ArrayList<>();
    List<String> odd = keys(all, each -> !each.getValue().isReadable());
    if (!odd.isEmpty()) lines.add(Line.of("settings-unreadable", Tone.BAD, GapTexts.listed(odd)));
    List<String> on = keys(all, each -> each.getValue().on());
    if (!on.isEmpty()) lines.addAll(on(all, on));
    return lines;
  }

  private List<Line> on(Map<ProjectId, Settings> all, List<String> on) {
    List<String> dry =
        keys(all, each -> each.getValue().on() && each.getValue().get(Setting.DRY_RUN));
    return List.of(
        Line.of("projects-on", Tone.GOOD, GapTexts.listed(on)),
        dry.isEmpty()
            ? Line.of("projects-live", Tone.GOOD)
            : Line.of("projects-dry", Tone.WARN, GapTexts.listed(dry)),
        statuses(all));
  }

  private Line statuses(Map<ProjectId, Settings> all) {
    List<String> odd = keys(all, each -> each.getValue().on() && !mapping(each).isReadable());
    if (!odd.isEmpty()) return Line.of("statuses-unreadable", Tone.BAD, GapTexts.listed(odd));
    List<String> silent = keys(all, each -> each.getValue().on() && !mapping(each).isSaved());
    return silent.isEmpty()
        ? Line.of("statuses-given", Tone.GOOD)
        : Line.of("statuses-missing", Tone.WARN, GapTexts.listed(silent));
  }

  private StatusMapping mapping(Map.Entry<ProjectId, Settings> project) {
    return mappings.lately(project.getKey());
  }

  /** In order; projects that are gone are left out. */
  private List<String> keys(
      Map<ProjectId, Settings> all, Predicate<Map.Entry<ProjectId, Settings>> wanted) {
    return all.entrySet().stream()
        .filter(wanted)
        .map(each -> projects.getProjectObj(each.getKey().value()))
        .filter(Objects::nonNull)
        .map(Project::getKey)
        .sorted()
        .toList();
  }
}
