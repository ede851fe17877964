package minijira.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import minijira.jira.project.ProjectStore;
import minijira.store.Db;

/**
 * Issues without permission checks: creates, changes and deletes them with history and events, each
 * in one transaction.
 */
public final class Issues implements IssueManager, IssueFactory {
  /** Jira's events "Issue Archived" and "Issue Restored"; the numbers are not confirmed. */
  private static final Long ARCHIVED = 18L;

  private static final Long RESTORED = 19L;

  private final Db db;
  private final IssueStore store;
  private final IssueWriter writer;
  private final History history;
  private final IssueEvents events;
  private final Comments comments;
  private final ProjectStore projects;
  private final PermissionManager permissions;
  private final Clock clock;
  private Function<HostIssue, String> firstStatus = issue -> null;
  private Consumer<Issue> beforeDelete = issue -> {};

  public Issues(
      Db db,
      IssueStore store,
      IssueWriter writer,
      History history,
      IssueEvents events,
      Comments comments,
      ProjectStore projects,
      PermissionManager permissions,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.writer = writer;
    this.history = history;
    this.events = events;
    this.comments = comments;
    this.projects = projects;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Where a new issue begins; the workflow says so, and it needs the issues first. */
  public void startIn(Function<HostIssue, String> status) {
    firstStatus = status;
  }

  /** What else must go with an issue. */
  public void beforeDelete(Consumer<Issue> cleanUp) {
    beforeDelete = cleanUp;
  }

  @Override
  public MutableIssue getIssue() {
    return store.blank();
  }

  @Override
  public MutableIssue getIssueObject(Long id) {
    return store.byId(id);
  }

  @Override
  public MutableIssue getIssueObject(String key) {
    return store.byKey(key);
  }

  @Override
  public MutableIssue getIssueByCurrentKey(String key) {
    return store.byCurrentKey(key);
  }

  @Override
  public List<Issue> getIssueObjects(Collection<Long> ids) {
    return List.copyOf(store.byIds(ids));
  }

  @Override
  public Issue createIssueObject(ApplicationUser remoteUser, Issue issue) throws CreateException {
    HostIssue made = (HostIssue) issue;
    if (made.getProjectObject() == null) throw new CreateException("Project is required");
    if (made.getIssueType() == null) throw new CreateException("Issue type is required");
    if (made.getSummary() == null || made.getSummary().isBlank())
      throw new CreateException("Summary is required");
    return db.tx(() -> create(remoteUser, made));
  }

  private HostIssue create(ApplicationUser user, HostIssue issue) {
    long now = clock.millis();
    issue.columns().put("id", db.nextId("issue"));
    issue.columns().put("issue_num", projects.nextNumber(issue.getProjectId()));
    issue.columns().putIfAbsent("created", now);
    issue.columns().putIfAbsent("updated", issue.columns().get("created"));
    issue.columns().put("creator", user == null ? null : user.getKey());
    if (issue.getStatusId() == null) issue.setStatusId(firstStatus.apply(issue));
    writer.insert(issue);
    issue.stored();
    events.happened(issue, user, EventType.ISSUE_CREATED_ID, true, null);
    return issue;
  }

  @Override
  public Issue updateIssue(
      ApplicationUser user,
      MutableIssue issue,
      EventDispatchOption eventDispatchOption,
      boolean sendMail) {
    return db.tx(() -> update(user, (HostIssue) issue, eventDispatchOption, sendMail));
  }

  @Override
  public Issue updateIssue(
      ApplicationUser user, MutableIssue issue, UpdateIssueRequest updateIssueRequest) {
    return updateIssue(
        user, issue, updateIssueRequest.getEventDispatchOption(), updateIssueRequest.isSendMail());
  }

  private HostIssue update(
      ApplicationUser user, HostIssue issue, EventDispatchOption option, boolean sendMail) {
    lock(issue.getId());
    List<ChangeItemBean> changes = writer.update(issue);
    if (changes.isEmpty()) return issue;
    history.write(issue.getId(), user, changes, clock.millis());
    HostIssue now = store.byId(issue.getId());
    if (option.isEventBeingSent())
      events.changed(now, user, option.getEventTypeId(), sendMail, null, changes);
    return now;
  }

  /** Two who change one issue do so one after the other. */
  void lock(Long issueId) {
    db.one("SELECT id FROM issue WHERE id = ? FOR UPDATE", r -> r.getLong(1), issueId);
  }

  /** Into another project: new key, same id; the old key still leads here. Sub-tasks go with it. */
  public Issue move(ApplicationUser user, Issue issue, Long projectId) {
    return move(user, issue, projectId, null);
  }

  /**
   * @param mapped where the other project's workflow puts it; null = it stays in its status
   */
  public Issue move(ApplicationUser user, Issue issue, Long projectId, Mapped mapped) {
    return db.tx(
        () -> {
          HostIssue now = moved(user, issue.getId(), projectId, mapped, false);
          for (HostIssue subTask : store.subTasks(issue.getId()))
            moved(user, subTask.getId(), projectId, null, true);
          return now;
        });
  }

  private HostIssue moved(
      ApplicationUser user, Long issue, Long projectId, Mapped mapped, boolean withParent) {
    lock(issue);
    HostIssue before = store.byId(issue);
    HostIssue after = store.move(before, projectId, projects.nextNumber(projectId));
    List<ChangeItemBean> changes = ChangeItems.moved(before, after, withParent);
    if (mapped != null) changes.addAll(map(after, mapped));
    history.write(issue, user, changes, clock.millis());
    store.touch(issue, clock.millis());
    HostIssue now = store.byId(issue);
    events.changed(now, user, EventType.ISSUE_MOVED_ID, true, null, changes);
    return now;
  }

  /**
   * As when the workflow scheme of a project changes: one change group, and no event tells of it.
   */
  public void migrate(ApplicationUser user, Issue issue, Mapped mapped) {
    db.tx(
        () -> {
          lock(issue.getId());
          List<ChangeItemBean> changes = map(store.byId(issue.getId()), mapped);
          history.write(issue.getId(), user, changes, clock.millis());
        });
  }

  private List<ChangeItemBean> map(HostIssue issue, Mapped mapped) {
    List<ChangeItemBean> changes = new ArrayList<>();
    String before = Long.toString(db.nextId("workflow"));
    String after = Long.toString(db.nextId("workflow"));
    changes.add(
        new ChangeItemBean(
            ChangeItemBean.STATIC_FIELD,
            "Workflow",
            before,
            mapped.workflowBefore(),
            after,
            mapped.workflow()));
    issue.setStatusId(mapped.statusId());
    changes.addAll(writer.update(issue));
    return changes;
  }

  /**
   * Out of every search and for reading only until it is restored; its sub-tasks go with it. No
   * field changes, so the history has nothing of it.
   */
  public void archive(ApplicationUser user, Issue issue, boolean archived) {
    db.tx(
        () -> {
          issue.getSubTaskObjects().forEach(child -> archive(user, child, archived));
          store.archive(issue.getId(), archived);
          Issue now = store.byId(issue.getId());
          events.happened(now, user, archived ? ARCHIVED : RESTORED, true, null);
        });
  }

  /** With all that hangs on it; listeners of the event still find the issue object, but no row. */
  public void delete(ApplicationUser user, Issue issue, boolean dispatchEvent) {
    db.tx(
        () -> {
          issue.getSubTaskObjects().forEach(child -> delete(user, child, dispatchEvent));
          beforeDelete.accept(issue);
          store.delete(issue.getId());
          if (dispatchEvent) events.happened(issue, user, EventType.ISSUE_DELETED_ID, true, null);
        });
  }

  void comment(ApplicationUser user, Long issueId, String text) {
    comments.create(store.byId(issueId), user, text, true);
  }

  /** Adds to the history of an issue something that is not one of its fields. */
  public void note(Long issueId, ApplicationUser user, ChangeItemBean item) {
    history.write(issueId, user, List.of(item), clock.millis());
    store.touch(issueId, clock.millis());
  }

  /** Part of a transition. */
  public void writeComment(Transit transit) {
    if (transit.comment() == null || transit.comment().isBlank()) return;
    transit.written(comments.create(transit.original(), transit.user(), transit.comment(), false));
  }

  /** Part of a transition. */
  public void writeChanges(Transit transit) {
    transit.changes(writer.update(transit.issue()));
    if (!transit.changes().isEmpty())
      history.write(transit.issue().getId(), transit.user(), transit.changes(), clock.millis());
  }

  /** Part of a transition. */
  public void fire(Transit transit, Long eventType) {
    events.changed(
        store.byId(transit.issue().getId()),
        transit.user(),
        eventType,
        transit.sendMail(),
        transit.written(),
        transit.changes());
  }

  @Override
  public boolean isEditable(Issue issue) {
    return issue.isEditable();
  }

  @Override
  public boolean isEditable(Issue issue, ApplicationUser user) {
    return isEditable(issue)
        && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user);
  }

  @Override
  public Collection<Long> getIssueIdsForProject(Long projectId) {
    return store.idsOfProject(projectId);
  }

  @Override
  public long getIssueCountForProject(Long projectId) {
    return store.count(projectId);
  }

  @Override
  public long getIssueCount() {
    return store.count(null);
  }
}
