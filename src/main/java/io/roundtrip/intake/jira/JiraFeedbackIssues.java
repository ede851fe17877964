package io.roundtrip.intake.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.jql.builder.JqlQueryBuilder;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackIssues;
import io.roundtrip.intake.FeedbackSeen;
import io.roundtrip.intake.Form;
import io.roundtrip.intake.Projects;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.SourceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link FeedbackIssues} in Jira. */
public final class JiraFeedbackIssues implements FeedbackIssues {
  private final IssueMaker maker;
  private final OwnIssues own;
  private final FieldValues values;
  private final FeedbackFields fields;
  private final Sights sights;

  /** What it takes to look for issues and to know who may see them. */
  public record Sights(
      IssueManager issues,
      SearchService search,
      PermissionManager permissions,
      UserManager users,
      Clock clock) {}

  public JiraFeedbackIssues(
      IssueMaker maker, OwnIssues own, FieldValues values, FeedbackFields fields, Sights sights) {
    this.maker = maker;
    this.own = own;
    this.values = values;
    this.fields = fields;
    this.sights = sights;
  }

  @Override
  public void ready() {
    values.ready();
  }

  @Override
  public Creation create(Projects.Target target, Feedback feedback, UserKey reporter) {
    Optional<String> type = fields.issueType();
    if (type.isEmpty())
      return new NotMade(List.of(Problem.of(Form.PROJECT, "no-feedback-type", target.key())));
    return maker.create(target, type.get(), feedback, reporter, own);
  }

  @Override
  public Map<IssueId, String> keys(Set<IssueId> issues, UserKey viewer) {
    Map<IssueId, String> keys = new HashMap<>();
    if (issues.isEmpty()) return keys;
    ApplicationUser user = sights.users().getUserByKey(viewer.value());
    for (Issue issue :
        sights.issues().getIssueObjects(issues.stream().map(IssueId::value).toList()))
      if (sights.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
        keys.put(new IssueId(issue.getId()), issue.getKey());
    return keys;
  }

  @Override
  public Optional<Made> bySource(ProjectId project, SourceRef source) {
    return fields
        .idOf(FeedbackFields.Field.SOURCE)
        .flatMap(field -> bySource(project, source, field));
  }

  private Optional<Made> bySource(ProjectId project, SourceRef source, Long field) {
    String phrase = "\"" + source.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    Query query =
        JqlQueryBuilder.newBuilder()
            .where()
            .project(project.value())
            .and()
            .customField(field)
            .like(phrase)
            .buildQuery();
    return found(query, Page.first(Page.MOST)).stream()
        .filter(issue -> fields.isFeedback(issue.getIssueTypeId()))
        .filter(issue -> source.text().equals(values.read(issue).form().one(Form.SOURCE)))
        .findFirst()
        .map(issue -> new Made(new IssueId(issue.getId()), issue.getKey()));
  }

  /** Asked in minutes back from now, because a date in JQL is read in somebody's time zone. */
  @Override
  public List<Touched> touched(Instant from, Page page) {
    Optional<String> type = fields.issueType();
    if (type.isEmpty()) return List.of();
    String jql =
        "issuetype = %s AND updated >= \"-%dm\" ORDER BY created ASC, key ASC"
            .formatted(type.get(), minutesAgo(from) + 1);
    SearchService.ParseResult parsed = sights.search().parseQuery((ApplicationUser) null, jql);
    if (!parsed.isValid())
      throw new IllegalStateException(jql + ": " + parsed.getErrors().getErrorMessages());
    return found(parsed.getQuery(), page).stream()
        .map(issue -> new Touched(new IssueId(issue.getId()), IssueTimes.updated(issue)))
        .toList();
  }

  private long minutesAgo(Instant then) {
    return Math.max(0, Duration.between(then, sights.clock().instant()).toMinutes());
  }

  @Override
  public Optional<FeedbackSeen> read(IssueId issue) {
    return Optional.ofNullable(sights.issues().getIssueObject(issue.value())).map(values::read);
  }

  private List<Issue> found(Query query, Page page) {
    try {
      return sights
          .search()
          .searchOverrideSecurity(
              (ApplicationUser) null, query, new PagerFilter<Issue>(page.start(), page.limit()))
          .getResults();
    } catch (SearchException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
