package io.roundtrip.notify.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.PublicFields;
import io.roundtrip.notify.PublicLink;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Items as Jira has them. Nobody is logged in here; what a customer may see is decided by the
 * checks.
 */
public final class JiraItems implements Items {
  private static final Logger LOG = LoggerFactory.getLogger(JiraItems.class);
  private final IssueManager issues;
  private final CustomFieldManager fields;
  private final PublicFields released;
  private final SearchService search;
  private final StatusMappings mappings;
  private final Clock clock;

  public JiraItems(
      IssueManager issues,
      CustomFieldManager fields,
      PublicFields released,
      SearchService search,
      StatusMappings mappings,
      Clock clock) {
    this.issues = issues;
    this.fields = fields;
    this.released = released;
    this.search = search;
    this.mappings = mappings;
    this.clock = clock;
  }

  @Override
  public Optional<ItemNow> now(IssueId item) {
    return Optional.ofNullable(issues.getIssueObject(item.value()))
        .filter(issue -> issue.getProjectObject() != null)
        .map(this::read);
  }

  @Override
  public Optional<ProjectId> project(IssueId item) {
    return Optional.ofNullable(issues.getIssueObject(item.value()))
        .map(issue -> new ProjectId(issue.getProjectId()));
  }

  @Override
  public Set<IssueId> open(Set<IssueId> all) {
    if (all.isEmpty()) return Set.of();
    return issues.getIssueObjects(all.stream().map(IssueId::value).toList()).stream()
        .filter(issue -> issue != null && issue.getSecurityLevelId() == null)
        .map(issue -> new IssueId(issue.getId()))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<IssueId> archived(Set<IssueId> all) {
    if (all.isEmpty()) return Set.of();
    return issues.getIssueObjects(all.stream().map(IssueId::value).toList()).stream()
        .filter(issue -> issue != null && isArchived(issue))
        .map(issue -> new IssueId(issue.getId()))
        .collect(Collectors.toSet());
  }

  /** No public source confirms the issue's own word for Jira 10 or 11. */
  private static boolean isArchived(Issue issue) {
    Project project = issue.getProjectObject();
    if (project != null && project.isArchived()) return true;
    try {
      return issue.isArchived();
    } catch (LinkageError unknown) {
      return false;
    }
  }

  private ItemNow read(Issue issue) {
    Project project = issue.getProjectObject();
    StatusMapping mapping = mappings.of(new ProjectId(issue.getProjectId()));
    return new ItemNow(
        new IssueId(issue.getId()),
        new ProjectId(issue.getProjectId()),
        project.getName(),
        value(issue, released.publicTitle()).strip(),
        PublicLink.of(value(issue, released.publicLink())).orElse(""),
        nature(issue.getIssueType()),
        mapping.now(issue.getStatusId()).orElse(null),
        owner(issue.getAssignee(), project.getProjectLead()),
        date(issue.getDueDate()),
        "",
        issue.getSecurityLevelId() != null,
        mapping.isReadable());
  }

  /**
   * Jira assigns the project lead where nobody chose anybody; that is nobody who works on it, and
   * nor is who left.
   */
  private static String owner(@Nullable ApplicationUser assignee, @Nullable ApplicationUser lead) {
    if (assignee == null || !assignee.isActive()) return "";
    boolean byChance = lead != null && lead.getKey().equals(assignee.getKey());
    return byChance ? "" : assignee.getDisplayName();
  }

  private Nature nature(@Nullable IssueType type) {
    return type == null ? Nature.NEW : Nature.of(type.getName(), released.isFeedback(type.getId()));
  }

  private String value(Issue issue, Optional<Long> id) {
    CustomField field = id.isEmpty() ? null : fields.getCustomFieldObject(id.get());
    return field == null ? "" : Objects.toString(issue.getCustomFieldValue(field), "");
  }

  private static @Nullable LocalDate date(@Nullable Timestamp due) {
    return due == null ? null : due.toLocalDateTime().toLocalDate();
  }

  /** Jira's index answers; it may lag behind, which the overlap of the sweeps makes up for. */
  @Override
  public Optional<Map<IssueId, Instant>> touchedSince(
      Instant from, Set<ProjectId> projects, int most) {
    long minutes = Math.max(1, Duration.between(from, clock.instant()).toMinutes() + 1);
    String ids =
        projects.stream().map(p -> Long.toString(p.value())).collect(Collectors.joining(", "));
    String jql = "project in (" + ids + ") AND updated >= \"-" + minutes + "m\"";
    SearchService.ParseResult parsed = search.parseQuery((ApplicationUser) null, jql);
    if (!parsed.isValid()) return Optional.empty();
    try {
      return Optional.of(
          search
              .searchOverrideSecurity(
                  (ApplicationUser) null, parsed.getQuery(), new PagerFilter<Issue>(most))
              .getResults()
              .stream()
              .collect(
                  Collectors.toMap(
                      issue -> new IssueId(issue.getId()),
                      IssueTimes::updated,
                      (one, same) -> one)));
    } catch (SearchException e) {
      LOG.warn("Jira cannot search for touched issues; all tracked ones are looked at", e);
      return Optional.empty();
    }
  }
}
