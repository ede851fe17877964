package io.roundtrip.canonical.suggest.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.canonical.suggest.Wordless;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.node.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Jira's issues say: all types, sub-tasks too, in the projects where Roundtrip is on; feedback
 * dates from when it was said, however late its issue was made, and a score without words says
 * nothing. Nobody is logged in here.
 */
public final class JiraTexts implements Texts {
  private static final Logger LOG = LoggerFactory.getLogger(JiraTexts.class);

  /** More is not read of a body. */
  private static final int BODY = 4_000;

  private final IssueManager issues;
  private final ProjectManager projects;
  private final Signals signals;
  private final ProjectsOn on;
  private final UpdatedIssues updated;

  public JiraTexts(
      IssueManager issues,
      ProjectManager projects,
      Signals signals,
      ProjectsOn on,
      UpdatedIssues updated) {
    this.issues = issues;
    this.projects = projects;
    this.signals = signals;
    this.on = on;
    this.updated = updated;
  }

  @Override
  public Map<Long, Instant> projects() {
    Map<Long, Instant> there = new HashMap<>();
    on.all()
        .forEach(
            (project, since) -> {
              if (projects.getProjectObj(project.value()) != null)
                there.put(project.value(), since);
            });
    return there;
  }

  @Override
  public long countOf(long project) {
    return issues.getIssueCountForProject(project);
  }

  @Override
  public List<Long> issuesOf(long project) {
    try {
      return issues.getIssueIdsForProject(project).stream().sorted().toList();
    } catch (Exception unreadable) {
      throw new IllegalStateException("issues of project " + project, unreadable);
    }
  }

  @Override
  public List<Long> updatedSince(Instant moment, int most) {
    return updated.since(moment, projects().keySet(), most);
  }

  @Override
  public Map<Long, Item> read(Collection<Long> some) {
    Map<Long, Item> items = new HashMap<>();
    Map<Long, Boolean> withComponents = new HashMap<>();
    Map<IssueId, Signal> said =
        signals.byIssues(some.stream().map(IssueId::new).collect(Collectors.toSet()));
    for (Issue issue : issues.getIssueObjects(some)) {
      if (!on.has(new ProjectId(issue.getProjectId()))) continue;
      if (issue.getProjectObject() == null) continue;
      try {
        Signal signal = said.get(new IssueId(issue.getId()));
        Instant created = signal == null ? IssueTimes.created(issue) : signal.at();
        items.put(issue.getId(), item(issue, created, withComponents));
      } catch (RuntimeException | LinkageError | StackOverflowError broken) {
        LOG.warn("issue {} cannot be read for similar issues", issue.getId(), broken);
      }
    }
    return items;
  }

  private static Item item(Issue issue, Instant created, Map<Long, Boolean> withComponents) {
    String title = Objects.requireNonNullElse(issue.getSummary(), "");
    String body = body(issue.getDescription());
    boolean components =
        withComponents.computeIfAbsent(issue.getProjectId(), id -> has(issue.getProjectObject()));
    return new Item(
        issue.getId(),
        issue.getProjectId(),
        created,
        Wordless.is(title, body) ? "" : title,
        body,
        components ? names(issue.getComponents()) : List.of());
  }

  /** In a project without components no issue has to be asked for its own. */
  private static boolean has(Project project) {
    return !project.getComponents().isEmpty();
  }

  private static String body(@Nullable String description) {
    if (description == null) return "";
    return description.length() <= BODY ? description : description.substring(0, BODY);
  }

  private static List<String> names(Collection<ProjectComponent> components) {
    return components.stream().map(ProjectComponent::getName).sorted().toList();
  }
}
