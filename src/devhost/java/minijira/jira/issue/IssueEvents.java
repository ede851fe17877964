package minijira.jira.issue;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.Faults;
import minijira.jira.thread.ThreadLocals;
import minijira.node.EventBus;
import minijira.store.Db;

/**
 * Tells what happened: IssueEvent at once, on the acting thread and before the commit, so what a
 * listener sees may yet be rolled back; IssueChangedEvent on the same thread after the commit.
 */
public final class IssueEvents {
  private final Db db;
  private final EventBus bus;
  private final Faults faults;
  private final ThreadLocals threads;

  public IssueEvents(Db db, EventBus bus, Faults faults, ThreadLocals threads) {
    this.db = db;
    this.bus = bus;
    this.faults = faults;
    this.threads = threads;
  }

  /** An event without changed fields: created, commented, deleted. */
  void happened(
      Issue issue, ApplicationUser user, Long eventType, boolean sendMail, Comment comment) {
    db.afterCommit(threads::indexed);
    bus.publish(event(issue, user, eventType, sendMail, comment));
    faults.failIfAsked();
  }

  void changed(
      Issue issue,
      ApplicationUser user,
      Long eventType,
      boolean sendMail,
      Comment comment,
      List<ChangeItemBean> items) {
    db.afterCommit(threads::indexed);
    bus.publish(event(issue, user, eventType, sendMail, comment));
    HostIssueChangedEvent changed =
        new HostIssueChangedEvent(issue, user, items, comment, sendMail);
    if (faults.rollsBack()) bus.publish(changed);
    faults.failIfAsked();
    db.afterCommit(() -> bus.publish(changed));
  }

  private static IssueEvent event(
      Issue issue, ApplicationUser user, Long eventType, boolean sendMail, Comment comment) {
    Map<String, Object> params =
        new HashMap<>(Map.of("eventsource", "action", IssueEvent.SEND_MAIL, sendMail));
    return new IssueEvent(issue, params, user, eventType, sendMail, comment, false);
  }
}
