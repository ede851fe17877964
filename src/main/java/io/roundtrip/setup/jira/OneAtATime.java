package io.roundtrip.setup.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import java.util.function.Supplier;

/**
 * Lets one node at a time change Jira's types, fields and screens. Jira tells its nodes of a change
 * a moment after it was made; so whoever gets the lock looks afresh first, or it would make again
 * what the node before it has just made.
 */
public final class OneAtATime {
  private static final String LOCK = "io.roundtrip.jira.setup";

  private final ClusterLockService locks;
  private final CustomFieldManager fields;
  private final ConstantsManager constants;
  private final FieldScreenManager screens;
  private final IssueTypeScreenSchemeManager schemes;

  public OneAtATime(
      ClusterLockService locks,
      CustomFieldManager fields,
      ConstantsManager constants,
      FieldScreenManager screens,
      IssueTypeScreenSchemeManager schemes) {
    this.locks = locks;
    this.fields = fields;
    this.constants = constants;
    this.screens = screens;
    this.schemes = schemes;
  }

  <T> T run(Supplier<T> change) {
    ClusterLock lock = locks.getLockForName(LOCK);
    lock.lock();
    try {
      constants.refreshIssueTypes();
      fields.refresh();
      screens.refresh();
      schemes.refresh();
      return change.get();
    } finally {
      lock.unlock();
    }
  }
}
