package io.roundtrip.setup;

import io.roundtrip.intake.FeedbackFields.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryPartIds implements PartIds {
  private Ids kept = Ids.NONE;

  @Override
  public Ids get() {
    return kept;
  }

  @Override
  public void keep(Ids ids) {
    Map<Field, Long> fields = new HashMap<>(kept.fields());
    fields.putAll(ids.fields());
    Optional<String> issueType = ids.issueType().or(() -> kept.issueType());
    Optional<Long> linkType = ids.linkType().or(() -> kept.linkType());
    kept = new Ids(issueType, linkType, fields);
  }
}
