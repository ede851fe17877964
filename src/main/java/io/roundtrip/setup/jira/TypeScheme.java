package io.roundtrip.setup.jira;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import io.roundtrip.setup.Gap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the project's issue type scheme has the type. */
public final class TypeScheme {
  private final IssueTypeSchemeManager schemes;
  private final EveryProject projects;

  public TypeScheme(IssueTypeSchemeManager schemes, EveryProject projects) {
    this.schemes = schemes;
    this.projects = projects;
  }

  /** Jira adds a new type to its default scheme by itself: that scheme's projects change, too. */
  List<Gap> gaps(Project project, @Nullable IssueType feedback) {
    List<Gap> gaps = new ArrayList<>();
    FieldConfigScheme own = schemes.getConfigScheme(project);
    if (feedback == null || !has(project, feedback))
      gaps.add(gap(Gap.Kind.TYPE, own, project, feedback));
    if (feedback == null && !schemes.isDefaultIssueTypeScheme(own)) {
      Gap byJira = gap(Gap.Kind.DEFAULT, schemes.getDefaultIssueTypeScheme(), project, null);
      if (!byJira.others().isEmpty()) gaps.add(byJira);
    }
    return gaps;
  }

  /** Whether it was missing. */
  boolean fill(Project project, IssueType feedback) {
    if (has(project, feedback)) return false;
    Set<String> types = new LinkedHashSet<>();
    for (IssueType type : schemes.getIssueTypesForProject(project)) types.add(type.getId());
    types.add(feedback.getId());
    schemes.update(schemes.getConfigScheme(project), types);
    return true;
  }

  String name(Project project) {
    return schemes.getConfigScheme(project).getName();
  }

  boolean has(Project project, IssueType feedback) {
    return schemes.getIssueTypesForProject(project).stream()
        .anyMatch(type -> type.getId().equals(feedback.getId()));
  }

  private Gap gap(
      Gap.Kind kind, FieldConfigScheme scheme, Project project, @Nullable IssueType feedback) {
    List<String> others = new ArrayList<>();
    for (Project other : projects.besides(project))
      if (schemes.getConfigScheme(other).getId().equals(scheme.getId())) others.add(other.getKey());
    return new Gap(
        kind,
        scheme.getName(),
        List.of(FeedbackType.name(feedback)),
        others.stream().sorted().toList());
  }
}
