package io.roundtrip.setup.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import io.roundtrip.canonical.FeedbackLink;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.setup.JiraParts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the issue type, the link type and the fields through Jira's own services, one node at a
 * time.
 */
public final class MakeParts implements JiraParts {
  private final FeedbackType type;
  private final IssueLinkTypeManager linkTypes;
  private final MakeFields fields;
  private final OneAtATime oneAtATime;

  public MakeParts(
      FeedbackType type, IssueLinkTypeManager linkTypes, MakeFields fields, OneAtATime oneAtATime) {
    this.type = type;
    this.linkTypes = linkTypes;
    this.fields = fields;
    this.oneAtATime = oneAtATime;
  }

  @Override
  public Parts ensure(Map<Field, Long> known) {
    return oneAtATime.run(
        () -> {
          List<String> made = new ArrayList<>();
          IssueType feedback = issueType(made);
          linkType(made);
          return new Parts(feedback.getId(), fields(feedback, known, made), List.copyOf(made));
        });
  }

  private IssueType issueType(List<String> made) {
    IssueType there = type.find();
    if (there != null) return there;
    made.add("issue type " + FeedbackType.NAME);
    return type.make();
  }

  private void linkType(List<String> made) {
    if (!linkTypes.getIssueLinkTypesByName(FeedbackLink.TYPE).isEmpty()) return;
    linkTypes.createIssueLinkType(
        FeedbackLink.TYPE, FeedbackLink.OUTWARD, FeedbackLink.INWARD, (String) null);
    made.add("link type " + FeedbackLink.TYPE);
  }

  private Map<Field, Long> fields(IssueType feedback, Map<Field, Long> known, List<String> made) {
    Map<Field, Long> ids = new EnumMap<>(Field.class);
    for (Blueprint wanted : Blueprint.ALL) {
      Field carries = wanted.carries();
      Long there = fields.find(wanted, id(known, carries));
      long id = there != null ? there : fields.make(wanted, feedback);
      if (there == null) made.add("field " + wanted.name());
      if (carries != null) ids.put(carries, id);
    }
    return ids;
  }

  private static @Nullable Long id(Map<Field, Long> known, @Nullable Field carries) {
    return carries == null ? null : known.get(carries);
  }
}
