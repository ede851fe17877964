package io.roundtrip.setup.jira;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.icon.IconType;
import com.atlassian.jira.issue.issuetype.IssueType;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issue type that feedback has. */
public final class FeedbackType {
  private static final Logger LOG = LoggerFactory.getLogger(FeedbackType.class);

  /** The same word in every language of ours. */
  private static final String NAME = "Feedback";

  private final IssueTypeManager types;
  private final AvatarManager avatars;
  private final PartNames names;

  public FeedbackType(IssueTypeManager types, AvatarManager avatars, PartNames names) {
    this.types = types;
    this.avatars = avatars;
    this.names = names;
  }

  /** The one an earlier run made, or else one of this name; null when there is none. */
  @Nullable IssueType find(Optional<String> known) {
    IssueType kept = known.isEmpty() ? null : types.getIssueType(known.get());
    if (kept != null) return kept;
    IssueType named = named();
    return named == null || named.isSubTask() ? null : named;
  }

  IssueType make() {
    IssueType taken = named();
    if (taken != null) throw refused(Problem.of("", "name-of-sub-tasks", taken.getName()));
    try {
      return types.createIssueType(
          NAME,
          names.now("roundtrip.setup.part.feedback-about"),
          avatars.getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE));
    } catch (RuntimeException no) {
      LOG.warn("Jira does not make the issue type {}", NAME, no);
      throw refused(Problem.of("", "type-not-made", NAME));
    }
  }

  /** As Jira calls it now, or will at first. */
  static String name(@Nullable IssueType feedback) {
    return feedback == null ? NAME : feedback.getName();
  }

  /** Of several, which only differ in case, one that feedback can have. */
  private @Nullable IssueType named() {
    IssueType found = null;
    for (IssueType type : types.getIssueTypes())
      if (type.getName().equalsIgnoreCase(NAME) && (found == null || found.isSubTask()))
        found = type;
    return found;
  }

  private static Refused refused(Problem problem) {
    return new Refused(Refused.Kind.CONFLICT, problem);
  }
}
