package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface CommentManager {
  List<Comment> getComments(Issue issue);

  List<Comment> getCommentsForUser(Issue issue, ApplicationUser currentUser);

  Comment getCommentById(Long commentId);

  Comment create(Issue issue, ApplicationUser author, String body, boolean dispatchEvent);

  Comment create(
      Issue issue,
      ApplicationUser author,
      String body,
      String groupLevel,
      Long roleLevelId,
      boolean dispatchEvent);
}
