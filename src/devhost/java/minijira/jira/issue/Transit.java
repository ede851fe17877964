package minijira.jira.issue;

import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/** One issue on its way from status to status. */
public final class Transit {
  private final ApplicationUser user;
  private final HostIssue issue;
  private final HostIssue original;
  private final int actionId;
  private final String comment;
  private final boolean sendMail;
  private String target;
  private Comment written;
  private List<ChangeItemBean> changes = List.of();

  Transit(
      ApplicationUser user,
      HostIssue issue,
      HostIssue original,
      int actionId,
      String comment,
      boolean sendMail) {
    this.user = user;
    this.issue = issue;
    this.original = original;
    this.actionId = actionId;
    this.comment = comment;
    this.sendMail = sendMail;
  }

  public ApplicationUser user() {
    return user;
  }

  public HostIssue issue() {
    return issue;
  }

  /** As it was before. */
  public HostIssue original() {
    return original;
  }

  public int actionId() {
    return actionId;
  }

  /** The text given with the transition, or null. */
  public String comment() {
    return comment;
  }

  /** False only where somebody left Jira's box "Send mail for this update" unticked. */
  public boolean sendMail() {
    return sendMail;
  }

  public void target(String statusId) {
    target = statusId;
  }

  /** The status it goes to; null = it stays. */
  public String target() {
    return target;
  }

  public void written(Comment newComment) {
    written = newComment;
  }

  public Comment written() {
    return written;
  }

  public void changes(List<ChangeItemBean> items) {
    changes = items;
  }

  public List<ChangeItemBean> changes() {
    return changes;
  }
}
