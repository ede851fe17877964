package io.roundtrip.setup.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import io.roundtrip.canonical.FeedbackLink;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.JiraParts;
import io.roundtrip.setup.PartIds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the issue type, the link type and the fields through Jira's own services, one node at a
 * time.
 */
public final class MakeParts implements JiraParts {
  private static final Logger LOG = LoggerFactory.getLogger(MakeParts.class);

  private final FeedbackType type;
  private final IssueLinkTypeManager linkTypes;
  private final MakeFields fields;
  private final PartNames names;
  private final OneAtATime oneAtATime;

  public MakeParts(
      FeedbackType type,
      IssueLinkTypeManager linkTypes,
      MakeFields fields,
      PartNames names,
      OneAtATime oneAtATime) {
    this.type = type;
    this.linkTypes = linkTypes;
    this.fields = fields;
    this.names = names;
    this.oneAtATime = oneAtATime;
  }

  @Override
  public Parts ensure(PartIds.Ids known) {
    return oneAtATime.run(
        () -> {
          List<String> made = new ArrayList<>();
          IssueType feedback = issueType(known.issueType(), made);
          long link = linkType(known.linkType(), made);
          Map<Field, Long> ids = fields(feedback, known.fields(), made);
          return new Parts(feedback.getId(), link, ids, List.copyOf(made));
        });
  }

  private IssueType issueType(Optional<String> known, List<String> made) {
    IssueType there = type.find(known);
    if (there != null) return there;
    IssueType feedback = type.make();
    made.add("issue type " + feedback.getName());
    return feedback;
  }

  private long linkType(Optional<Long> known, List<String> made) {
    if (known.isPresent() && linkTypes.getIssueLinkType(known.get()) != null) return known.get();
    Optional<Long> there = linkTypeByName();
    if (there.isPresent()) return there.get();
    try {
      linkTypes.createIssueLinkType(
          FeedbackLink.TYPE,
          names.now("roundtrip.setup.part.link-outward"),
          names.now("roundtrip.setup.part.link-inward"),
          (String) null);
    } catch (RuntimeException no) {
      LOG.warn("Jira does not make the link type {}", FeedbackLink.TYPE, no);
      throw linkTypeNotMade();
    }
    made.add("link type " + FeedbackLink.TYPE);
    return linkTypeByName().orElseThrow(MakeParts::linkTypeNotMade);
  }

  private Optional<Long> linkTypeByName() {
    return linkTypes.getIssueLinkTypesByName(FeedbackLink.TYPE).stream()
        .findFirst()
        .map(IssueLinkType::getId);
  }

  private static Refused linkTypeNotMade() {
    return new Refused(
        Refused.Kind.CONFLICT, Problem.of("", "link-type-not-made", FeedbackLink.TYPE));
  }

  private Map<Field, Long> fields(IssueType feedback, Map<Field, Long> known, List<String> made) {
    Map<Field, Long> ids = new EnumMap<>(Field.class);
    for (Blueprint wanted : Blueprint.ALL) {
      Field carries = wanted.carries();
      Long there = fields.find(wanted, id(known, carries));
      long id = there != null ? there : fields.make(wanted, feedback);
      if (there == null) made.add("field " + fields.name(wanted, id));
      if (carries != null) ids.put(carries, id);
    }
    return ids;
  }

  private static @Nullable Long id(Map<Field, Long> known, @Nullable Field carries) {
    return carries == null ? null : known.get(carries);
  }
}
