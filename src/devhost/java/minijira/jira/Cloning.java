package minijira.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import minijira.node.Components;

/**
 * Jira's "Clone": a new issue with the values of another one, made as any other is, with its event.
 * Only then the two are linked, so whoever hears of the new issue cannot see that it is a clone.
 */
public final class Cloning {
  private static final String PREFIX = "CLONE - ";
  private static final String LINK = "Cloners";
  private static final int MOST_SUMMARY = 255;

  private Cloning() {}

  /** The summary that the dialog offers. */
  public static String summary(Issue original) {
    String summary = PREFIX + original.getSummary();
    return summary.substring(0, Math.min(summary.length(), MOST_SUMMARY));
  }

  public static Issue of(ApplicationUser user, Issue original, String summary)
      throws CreateException {
    MutableIssue clone = Components.get(IssueFactory.class).getIssue();
    clone.setProjectId(original.getProjectId());
    clone.setIssueTypeId(original.getIssueTypeId());
    clone.setSummary(summary);
    copySystemFields(user, original, clone);
    for (CustomField field :
        Components.get(CustomFieldManager.class).getCustomFieldObjects(original))
      copy(field, original, clone);
    Issue made = Components.get(IssueManager.class).createIssueObject(user, clone);
    link(user, made, original);
    return made;
  }

  private static void copySystemFields(ApplicationUser user, Issue original, MutableIssue clone) {
    boolean names =
        Components.get(PermissionManager.class)
            .hasPermission(ProjectPermissions.MODIFY_REPORTER, original, user);
    clone.setReporter(names ? original.getReporter() : user);
    clone.setDescription(original.getDescription());
    clone.setEnvironment(original.getEnvironment());
    clone.setAssignee(original.getAssignee());
    clone.setPriority(original.getPriority());
    clone.setDueDate(original.getDueDate());
    clone.setSecurityLevelId(original.getSecurityLevelId());
    clone.setComponent(original.getComponents());
    clone.setAffectedVersions(original.getAffectedVersions());
    clone.setFixVersions(original.getFixVersions());
    clone.setLabels(original.getLabels());
  }

  /** A field whose plugin is away is left out. */
  @SuppressWarnings("unchecked")
  private static void copy(CustomField field, Issue original, MutableIssue clone) {
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    Object value = type == null ? null : type.getCloneValue(field, original, Optional.empty());
    if (value != null) clone.setCustomFieldValue(field, value);
  }

  private static void link(ApplicationUser user, Issue clone, Issue original)
      throws CreateException {
    for (IssueLinkType type :
        Components.get(IssueLinkTypeManager.class).getIssueLinkTypesByName(LINK))
      Components.get(IssueLinkManager.class)
          .createIssueLink(clone.getId(), original.getId(), type.getId(), null, user);
  }
}
