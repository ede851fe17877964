package minijira.jira.project;

/** Somebody: a role, a group, one user, or a part that a user plays. */
public record Grant(Kind kind, String parameter) {
  public enum Kind {
    ROLE,
    GROUP,
    USER,
    REPORTER,
    ASSIGNEE,
    LEAD,
    LOGGED_IN,
    ANYONE
  }

  static Grant of(String kind, String parameter) {
    return new Grant(Kind.valueOf(kind), parameter);
  }

  /** True when it depends on the issue who that is. */
  public boolean byIssue() {
    return kind == Kind.REPORTER || kind == Kind.ASSIGNEE;
  }
}
