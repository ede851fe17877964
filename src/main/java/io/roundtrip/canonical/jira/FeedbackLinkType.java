package io.roundtrip.canonical.jira;

import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import io.roundtrip.canonical.FeedbackLink;
import java.util.Collection;
import java.util.Optional;

/** Jira's own object for {@link FeedbackLink}, and the types by which issues hang together. */
public final class FeedbackLinkType {
  private static final String EPIC_STYLE = "jira_gh_epic_story";

  private final IssueLinkTypeManager types;

  public FeedbackLinkType(IssueLinkTypeManager types) {
    this.types = types;
  }

  /** Empty before the set-up has run. */
  public Optional<Long> id() {
    return first(types.getIssueLinkTypesByName(FeedbackLink.TYPE));
  }

  /** Jira Software's own type, from epic to story; empty where there is no Jira Software. */
  Optional<Long> epicToStory() {
    return first(types.getIssueLinkTypesByStyle(EPIC_STYLE));
  }

  static boolean isFeedback(IssueLinkType type) {
    return FeedbackLink.TYPE.equals(type.getName());
  }

  /** Links by which Jira hangs one issue below another. */
  static boolean isHierarchy(IssueLinkType type) {
    return type.isSubTaskLinkType() || EPIC_STYLE.equals(type.getStyle());
  }

  private static Optional<Long> first(Collection<IssueLinkType> found) {
    return found.stream().findFirst().map(IssueLinkType::getId);
  }
}
