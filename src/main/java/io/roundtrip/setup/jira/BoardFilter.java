package io.roundtrip.setup.jira;

import io.roundtrip.setup.PartIds;

/** What a board's filter says so that feedback stays off the board. */
public final class BoardFilter {
  private final FeedbackType type;
  private final PartIds ids;

  public BoardFilter(FeedbackType type, PartIds ids) {
    this.type = type;
    this.ids = ids;
  }

  /** In JQL, with the name that the type has now. */
  public String jql() {
    return without(FeedbackType.name(type.find(ids.get().issueType())));
  }

  static String without(String name) {
    return "issuetype != \"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
