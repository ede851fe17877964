package io.roundtrip.notify.jira;

import io.roundtrip.host.jira.LineField;
import java.util.Optional;

/** The field type "Public title": what customers read in place of the summary. */
public final class PublicTitleField extends LineField {
  public PublicTitleField() {
    super(COLUMN, "too-long");
  }

  @Override
  protected Optional<String> wrong(String typed) {
    return FieldReach.leadsNowhere(typed)
        ? Optional.of(problem("roundtrip.problem.leads-nowhere"))
        : Optional.empty();
  }
}
