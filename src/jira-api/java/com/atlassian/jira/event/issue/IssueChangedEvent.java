package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Optional;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueChangedEvent extends IssueRelatedEvent {
  Optional<ApplicationUser> getAuthor();

  Optional<Comment> getComment();

  Collection<ChangeItemBean> getChangeItems();

  Optional<ChangeItemBean> getChangeItemForField(String field);

  default boolean isSendMail() {
    throw new UnsupportedOperationException("contract only");
  }
}
