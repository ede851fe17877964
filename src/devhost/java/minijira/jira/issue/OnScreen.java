package minijira.jira.issue;

import com.atlassian.jira.issue.Issue;

/** Which fields stand on the screens of an issue. */
public interface OnScreen {
  OnScreen EVERYTHING = (issue, screen, fieldId) -> true;

  /** What the screen is for. */
  enum Screen {
    CREATE,
    EDIT
  }

  boolean shows(Issue issue, Screen screen, String fieldId);
}
