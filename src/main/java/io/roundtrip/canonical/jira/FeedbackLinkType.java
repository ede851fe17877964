package io.roundtrip.canonical.jira;

import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import io.roundtrip.canonical.FeedbackLink;
import io.roundtrip.canonical.KeptLinkType;
import io.roundtrip.canonical.LinkWords;
import io.roundtrip.kernel.Text;
import java.util.Collection;
import java.util.Optional;

/** Jira's own object for {@link FeedbackLink}, and the types by which issues hang together. */
public final class FeedbackLinkType implements LinkWords {
  private static final String EPIC_STYLE = "jira_gh_epic_story";

  private final IssueLinkTypeManager types;
  private final KeptLinkType kept;

  public FeedbackLinkType(IssueLinkTypeManager types, KeptLinkType kept) {
    this.types = types;
    this.kept = kept;
  }

  /** Empty before the set-up has run, and when somebody deleted the type. */
  public Optional<Long> id() {
    return kept.linkType()
        .filter(id -> types.getIssueLinkType(id) != null)
        .or(() -> first(types.getIssueLinkTypesByName(FeedbackLink.TYPE)));
  }

  @Override
  public String fromFeedback() {
    return id().map(types::getIssueLinkType)
        .map(IssueLinkType::getOutward)
        .filter(Text::isVisible)
        .orElse("");
  }

  /** Jira Software's own type, from epic to story; empty where there is no Jira Software. */
  Optional<Long> epicToStory() {
    return first(types.getIssueLinkTypesByStyle(EPIC_STYLE));
  }

  /** Also where the link goes because its type goes. */
  boolean isFeedback(IssueLink link) {
    Long type = link.getLinkTypeId();
    return kept.linkType().filter(id -> id.equals(type)).isPresent()
        || id().filter(id -> id.equals(type)).isPresent();
  }

  /** Links by which Jira hangs one issue below another. */
  static boolean isHierarchy(IssueLinkType type) {
    return type.isSubTaskLinkType() || EPIC_STYLE.equals(type.getStyle());
  }

  private static Optional<Long> first(Collection<IssueLinkType> found) {
    return found.stream().findFirst().map(IssueLinkType::getId);
  }
}
