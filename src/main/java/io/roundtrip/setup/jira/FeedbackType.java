package io.roundtrip.setup.jira;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.icon.IconType;
import com.atlassian.jira.issue.issuetype.IssueType;
import org.jspecify.annotations.Nullable;

/** The issue type that feedback has. */
public final class FeedbackType {
  static final String NAME = "Feedback";

  private final IssueTypeManager types;
  private final AvatarManager avatars;

  public FeedbackType(IssueTypeManager types, AvatarManager avatars) {
    this.types = types;
    this.avatars = avatars;
  }

  /** Null when it is not made yet. */
  @Nullable IssueType find() {
    for (IssueType type : types.getIssueTypes()) if (type.getName().equals(NAME)) return type;
    return null;
  }

  IssueType make() {
    return types.createIssueType(
        NAME, "What a customer said", avatars.getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE));
  }
}
