package io.roundtrip.priority.jira;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.priority.Priority;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.Items;
import io.roundtrip.priority.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Effort from a field called "Story Points" (or Jira's own other names of it), else from the
 * original estimate; severity from a field called "Severity", else from Jira's priority.
 */
public final class JiraItems implements Items {
  /** Names under which Jira Software makes its field. */
  public static final List<String> POINTS = List.of("Story Points", "Story point estimate");

  public static final String SEVERITY = "Severity";

  private static final Map<String, Double> WORST_FIRST =
      Map.ofEntries(
          Map.entry("blocker", 10.0),
          Map.entry("critical", 9.0),
          Map.entry("highest", 10.0),
          Map.entry("high", 7.5),
          Map.entry("major", 7.5),
          Map.entry("medium", 5.0),
          Map.entry("moderate", 5.0),
          Map.entry("normal", 5.0),
          Map.entry("low", 2.5),
          Map.entry("minor", 2.5),
          Map.entry("lowest", 0.0),
          Map.entry("trivial", 0.0));

  private final IssueManager issues;
  private final CustomFieldManager fields;
  private final ConstantsManager constants;

  public JiraItems(IssueManager issues, CustomFieldManager fields, ConstantsManager constants) {
    this.issues = issues;
    this.fields = fields;
    this.constants = constants;
  }

  @Override
  public Optional<ItemFacts> facts(IssueId item) {
    return Optional.ofNullable(issues.getIssueObject(item.value())).map(this::facts);
  }

  /** The same for an issue somebody has in hand. */
  public ItemFacts facts(Issue issue) {
    return new ItemFacts(
        new IssueId(issue.getId()),
        new ProjectId(issue.getProjectId()),
        issue.getStatusId(),
        effort(issue).orElse(null),
        severityField(issue).or(() -> priority(issue.getPriority())).orElse(null));
  }

  private Optional<Effort> effort(Issue issue) {
    for (String name : POINTS) {
      for (CustomField field : fields.getCustomFieldObjectsByName(name)) {
        if (issue.getCustomFieldValue(field) instanceof Number points) {
          return Effort.points(points.doubleValue());
        }
      }
    }
    return Optional.ofNullable(issue.getOriginalEstimate()).flatMap(Effort::estimate);
  }

  private Optional<Severity> severityField(Issue issue) {
    for (CustomField field : fields.getCustomFieldObjectsByName(SEVERITY)) {
      Object value = issue.getCustomFieldValue(field);
      if (value == null) continue;
      Double worst = WORST_FIRST.get(value.toString().toLowerCase(Locale.ROOT).strip());
      if (worst != null) return Optional.of(new Severity(value.toString(), worst));
    }
    return Optional.empty();
  }

  /** By its position, so that schemes with other names work too: first is worst. */
  private Optional<Severity> priority(@Nullable Priority priority) {
    if (priority == null) return Optional.empty();
    List<String> ids = constants.getPriorities().stream().map(Priority::getId).toList();
    int at = ids.indexOf(priority.getId());
    if (at < 0 || ids.size() < 2) return Optional.empty();
    return Optional.of(
        new Severity(priority.getName(), 10.0 * (ids.size() - 1 - at) / (ids.size() - 1)));
  }
}
