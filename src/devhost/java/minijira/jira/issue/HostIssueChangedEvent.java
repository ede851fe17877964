package minijira.jira.issue;

import com.atlassian.jira.event.AbstractEvent;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What changed on an issue, item by item. */
final class HostIssueChangedEvent extends AbstractEvent implements IssueChangedEvent {
  private final Issue issue;
  private final ApplicationUser author;
  private final List<ChangeItemBean> items;
  private final Comment comment;
  private final boolean sendMail;

  HostIssueChangedEvent(
      Issue issue,
      ApplicationUser author,
      List<ChangeItemBean> items,
      Comment comment,
      boolean sendMail) {
    this.issue = issue;
    this.author = author;
    this.items = List.copyOf(items);
    this.comment = comment;
    this.sendMail = sendMail;
  }

  @Override
  public Issue getIssue() {
    return issue;
  }

  @Override
  public Optional<ApplicationUser> getAuthor() {
    return Optional.ofNullable(author);
  }

  @Override
  public Optional<Comment> getComment() {
    return Optional.ofNullable(comment);
  }

  @Override
  public Collection<ChangeItemBean> getChangeItems() {
    return items;
  }

  @Override
  public Optional<ChangeItemBean> getChangeItemForField(String field) {
    return items.stream().filter(item -> item.getField().equals(field)).findFirst();
  }

  @Override
  public boolean isSendMail() {
    return sendMail;
  }
}
