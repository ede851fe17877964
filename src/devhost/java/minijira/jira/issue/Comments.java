package minijira.jira.issue;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.store.Db;
import minijira.store.Words;

/** Comments, with visibility for a group or a role. */
public final class Comments implements CommentManager {
  private static final String READ =
      "SELECT id, issue_id, author, body, created, updated, group_level, role_level_id FROM"
          + " issue_comment WHERE ";
  private final Db db;
  private final IssueStore issues;
  private final UserStore users;
  private final AccessStore access;
  private final IssueEvents events;
  private final Clock clock;

  public Comments(
      Db db,
      IssueStore issues,
      UserStore users,
      AccessStore access,
      IssueEvents events,
      Clock clock) {
    this.db = db;
    this.issues = issues;
    this.users = users;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  private record HostComment(
      Comments comments,
      Long id,
      Long issueId,
      String author,
      String body,
      Date created,
      Date updated,
      String group,
      Long role)
      implements Comment {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public ApplicationUser getAuthorApplicationUser() {
      return comments.users.byKey(author);
    }

    @Override
    public String getAuthorFullName() {
      ApplicationUser user = getAuthorApplicationUser();
      return user == null ? author : user.getDisplayName();
    }

    @Override
    public String getBody() {
      return body;
    }

    @Override
    public Date getCreated() {
      return created;
    }

    @Override
    public Date getUpdated() {
      return updated;
    }

    @Override
    public String getGroupLevel() {
      return group;
    }

    @Override
    public Long getRoleLevelId() {
      return role;
    }

    @Override
    public Issue getIssue() {
      return comments.issues.byId(issueId);
    }
  }

  private Comment read(ResultSet r) throws SQLException {
    return new HostComment(
        this,
        r.getLong(1),
        r.getLong(2),
        r.getString(3),
        r.getString(4),
        new Date(r.getLong(5)),
        new Date(r.getLong(6)),
        r.getString(7),
        (Long) r.getObject(8));
  }

  @Override
  public List<Comment> getComments(Issue issue) {
    return db.query(READ + "issue_id = ? ORDER BY created, id", this::read, issue.getId());
  }

  @Override
  public List<Comment> getCommentsForUser(Issue issue, ApplicationUser currentUser) {
    return getComments(issue).stream()
        .filter(comment -> mayRead(comment, issue, currentUser))
        .toList();
  }

  private boolean mayRead(Comment comment, Issue issue, ApplicationUser user) {
    if (comment.getGroupLevel() != null)
      return users.groupsOf(user).contains(comment.getGroupLevel());
    if (comment.getRoleLevelId() == null) return true;
    ProjectRole role = access.getProjectRole(comment.getRoleLevelId());
    return role != null && access.isUserInProjectRole(user, role, issue.getProjectObject());
  }

  /** Null if there is none. */
  @Override
  public Comment getCommentById(Long commentId) {
    return db.one(READ + "id = ?", this::read, commentId).orElse(null);
  }

  @Override
  public Comment create(Issue issue, ApplicationUser author, String body, boolean dispatchEvent) {
    return create(issue, author, body, null, null, dispatchEvent);
  }

  @Override
  public Comment create(
      Issue issue,
      ApplicationUser author,
      String body,
      String groupLevel,
      Long roleLevelId,
      boolean dispatchEvent) {
    if (body == null || body.isBlank())
      throw new IllegalArgumentException("a comment needs a body");
    return db.tx(
        () -> {
          long id = db.nextId("issue_comment");
          long now = clock.millis();
          String key = author == null ? null : author.getKey();
          db.update(
              "INSERT INTO issue_comment (id, issue_id, author, update_author, body, body_words,"
                  + " created, updated, group_level, role_level_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                  + " ?, ?)",
              id,
              issue.getId(),
              key,
              key,
              body,
              Words.searchable(body),
              now,
              now,
              groupLevel,
              roleLevelId);
          issues.touch(issue.getId(), now);
          Comment comment = getCommentById(id);
          if (dispatchEvent)
            events.happened(
                issues.byId(issue.getId()), author, EventType.ISSUE_COMMENTED_ID, true, comment);
          return comment;
        });
  }
}
