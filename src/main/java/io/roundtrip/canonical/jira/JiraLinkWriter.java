package io.roundtrip.canonical.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.LinkWriter;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jira's own link service, so the link stands in both issues' history under the user's name. */
public final class JiraLinkWriter implements LinkWriter {
  private static final Logger LOG = LoggerFactory.getLogger(JiraLinkWriter.class);

  private final IssueManager issues;
  private final IssueLinkManager links;
  private final FeedbackLinkType types;
  private final PermissionManager permissions;
  private final UserManager users;

  public JiraLinkWriter(
      IssueManager issues,
      IssueLinkManager links,
      FeedbackLinkType types,
      PermissionManager permissions,
      UserManager users) {
    this.issues = issues;
    this.links = links;
    this.types = types;
    this.permissions = permissions;
    this.users = users;
  }

  @Override
  public boolean link(IssueId feedback, IssueId item, UserKey by) {
    if (feedback.equals(item)) throw refused(Refused.Kind.BAD_INPUT, "feedback", "links-to-itself");
    ApplicationUser user = permitted(feedback, item, by);
    long type = type();
    if (links.getIssueLink(feedback.value(), item.value(), type) != null) return false;
    if (links.getIssueLink(item.value(), feedback.value(), type) != null)
      throw refused(Refused.Kind.CONFLICT, "feedback", "links-in-circle");
    try {
      links.createIssueLink(feedback.value(), item.value(), type, (Long) null, user);
      return true;
    } catch (CreateException no) {
      LOG.warn("Jira does not link {} to {}", feedback, item, no);
      throw refused(Refused.Kind.CONFLICT, "feedback", "not-linked");
    }
  }

  @Override
  public void unlink(IssueId feedback, IssueId item, UserKey by) {
    ApplicationUser user = permitted(feedback, item, by);
    IssueLink link = links.getIssueLink(feedback.value(), item.value(), type());
    if (link != null) links.removeIssueLink(link, user);
  }

  private long type() {
    return types.id().orElseThrow(() -> refused(Refused.Kind.CONFLICT, "", "no-link-type"));
  }

  /** As in Jira: the right to link issues at one end, the right to see both. */
  private ApplicationUser permitted(IssueId feedback, IssueId item, UserKey by) {
    ApplicationUser user = users.getUserByKey(by.value());
    Issue one = issues.getIssueObject(feedback.value());
    Issue other = issues.getIssueObject(item.value());
    if (user == null || !sees(user, one))
      throw refused(Refused.Kind.NOT_FOUND, "feedback", "unknown-end");
    if (!sees(user, other)) throw refused(Refused.Kind.NOT_FOUND, "item", "unknown-end");
    if (!links(user, one) && !links(user, other))
      throw refused(Refused.Kind.FORBIDDEN, "item", "may-not-link");
    return user;
  }

  private boolean sees(ApplicationUser user, Issue issue) {
    return issue != null
        && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  private boolean links(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.LINK_ISSUES, issue, user);
  }

  private static Refused refused(Refused.Kind kind, String field, String code, String... args) {
    return new Refused(kind, Problem.of(field, code, args));
  }
}
