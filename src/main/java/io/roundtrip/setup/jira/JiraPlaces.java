package io.roundtrip.setup.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.Consent;
import io.roundtrip.setup.Gap;
import io.roundtrip.setup.PartIds;
import io.roundtrip.setup.ProjectPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link ProjectPlaces} in Jira's schemes and screens. */
public final class JiraPlaces implements ProjectPlaces {
  private final ProjectManager projects;
  private final FeedbackType type;
  private final MakeFields fields;
  private final ProjectSchemes schemes;
  private final OneAtATime oneAtATime;

  public JiraPlaces(
      ProjectManager projects,
      FeedbackType type,
      MakeFields fields,
      ProjectSchemes schemes,
      OneAtATime oneAtATime) {
    this.projects = projects;
    this.type = type;
    this.fields = fields;
    this.schemes = schemes;
    this.oneAtATime = oneAtATime;
  }

  @Override
  public List<Gap> gaps(ProjectId id, PartIds.Ids known) {
    Project project = projects.getProjectObj(id.value());
    if (project == null) return List.of();
    IssueType feedback = type.find(known.issueType());
    return gaps(project, feedback, wanted(known.fields()));
  }

  private List<Gap> gaps(
      Project project, @Nullable IssueType feedback, List<Screens.Wanted> wanted) {
    List<Gap> gaps = new ArrayList<>(schemes.types().gaps(project, feedback));
    gaps.addAll(schemes.screens().gaps(project, feedback, wanted));
    if (feedback != null) gaps.addAll(contexts(project, feedback, wanted));
    schemes.customers().gap(project).ifPresent(gaps::add);
    return gaps;
  }

  @Override
  public boolean isComplete(ProjectId id, PartIds.Ids known) {
    Project project = projects.getProjectObj(id.value());
    if (project == null) return true;
    IssueType feedback = type.find(known.issueType());
    if (feedback == null || !schemes.types().has(project, feedback)) return false;
    List<Screens.Wanted> wanted = wanted(known.fields());
    return schemes.screens().isComplete(project, feedback, wanted)
        && schemes.customers().has(project)
        && contexts(project, feedback, wanted).isEmpty();
  }

  @Override
  public String key(ProjectId id) {
    Project project = projects.getProjectObj(id.value());
    return project == null ? Long.toString(id.value()) : project.getKey();
  }

  @Override
  public Filled fill(ProjectId id, PartIds.Ids known, Consent consent) {
    return oneAtATime.run(
        () -> {
          Project project = projects.getProjectObj(id.value());
          IssueType feedback = type.find(known.issueType());
          if (project == null || feedback == null)
            throw new IllegalStateException("project " + id.value() + " or its issue type is gone");
          List<Screens.Wanted> wanted = wanted(known.fields());
          List<Gap> gaps = gaps(project, feedback, wanted);
          consent.check(gaps);
          List<String> added = new ArrayList<>();
          if (schemes.types().fill(project, feedback))
            added.add("issue type scheme " + schemes.types().name(project));
          added.addAll(schemes.screens().fill(project, feedback, wanted));
          added.addAll(schemes.customers().fill(project, consent.grant()));
          return new Filled(
              added,
              gaps.stream()
                  .filter(consent::wants)
                  .flatMap(gap -> gap.others().stream())
                  .distinct()
                  .sorted()
                  .toList());
        });
  }

  private List<Gap> contexts(Project project, IssueType feedback, List<Screens.Wanted> wanted) {
    List<Gap> gaps = new ArrayList<>();
    for (Screens.Wanted field : wanted)
      if (field.id() != null && !fields.exists(field.id(), project, feedback))
        gaps.add(
            new Gap(
                Gap.Kind.CONTEXT, field.name(), List.of(FeedbackType.name(feedback)), List.of()));
    return gaps;
  }

  private List<Screens.Wanted> wanted(Map<Field, Long> known) {
    List<Screens.Wanted> all = new ArrayList<>();
    for (Blueprint blueprint : Blueprint.ALL) {
      Field carries = blueprint.carries();
      Long id = fields.find(blueprint, carries == null ? null : known.get(carries));
      String named = id == null ? null : "customfield_" + id;
      all.add(new Screens.Wanted(fields.name(blueprint, id), named, blueprint.place()));
    }
    return all;
  }
}
