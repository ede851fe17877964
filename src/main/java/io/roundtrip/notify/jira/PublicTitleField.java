package io.roundtrip.notify.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.roundtrip.host.jira.LineField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** Adds "control", the id of the form's. */
  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem layout) {
    Map<String, Object> params = new HashMap<>(super.getVelocityParameters(issue, field, layout));
    params.put("control", field.getId());
    return params;
  }
}
