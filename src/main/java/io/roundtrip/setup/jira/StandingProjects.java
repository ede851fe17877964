package io.roundtrip.setup.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
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

  /** Empty where nothing is on. One query, and the mappings from memory. */
  @Override
  public List<Line> get() {
    Map<ProjectId, Settings> all = settings.on();
    List<String> on = keys(all, any -> true);
    if (on.isEmpty()) return List.of();
    List<String> dry = keys(all, each -> each.getValue().get(Setting.DRY_RUN));
    List<String> silent = keys(all, each -> !mappings.lately(each.getKey()).isSaved());
    return List.of(
        Line.of("projects-on", Tone.GOOD, GapTexts.listed(on)),
        dry.isEmpty()
            ? Line.of("projects-live", Tone.GOOD)
            : Line.of("projects-dry", Tone.WARN, GapTexts.listed(dry)),
        silent.isEmpty()
            ? Line.of("statuses-given", Tone.GOOD)
            : Line.of("statuses-missing", Tone.WARN, GapTexts.listed(silent)));
  }

  /** In order; projects that are gone are left out. */
  private List<String> keys(
      Map<ProjectId, Settings> on, Predicate<Map.Entry<ProjectId, Settings>> wanted) {
    return on.entrySet().stream()
        .filter(wanted)
        .map(each -> projects.getProjectObj(each.getKey().value()))
        .filter(Objects::nonNull)
        .map(Project::getKey)
        .sorted()
        .toList();
  }
}
