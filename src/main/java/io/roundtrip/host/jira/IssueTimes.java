package io.roundtrip.host.jira;

import com.atlassian.jira.issue.Issue;
import java.sql.Timestamp;
import java.time.Instant;

/** Jira's columns may be empty, as after an import by SQL; what has no date counts as oldest. */
public final class IssueTimes {
  private IssueTimes() {}

  public static Instant created(Issue issue) {
    Timestamp created = issue.getCreated();
    return created == null ? Instant.EPOCH : created.toInstant();
  }

  public static Instant updated(Issue issue) {
    Timestamp updated = issue.getUpdated();
    return updated == null ? created(issue) : updated.toInstant();
  }
}
