package io.roundtrip.notify.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.roundtrip.host.jira.LineField;
import io.roundtrip.notify.PublicLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The field type "Public link": one web address, checked when it is typed. */
public final class PublicLinkField extends LineField {
  public PublicLinkField() {
    super(COLUMN, "too-long");
  }

  @Override
  protected Optional<String> wrong(String typed) {
    if (PublicLink.of(typed).isEmpty())
      return Optional.of(
          getI18nBean().getText("roundtrip.problem.not-a-public-link")
              + " "
              + getI18nBean().getText("roundtrip.problem.not-a-public-link.fix"));
    return FieldReach.leadsNowhere(typed)
        ? Optional.of(problem("roundtrip.problem.leads-nowhere"))
        : Optional.empty();
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem layout) {
    Map<String, Object> params = new HashMap<>(super.getVelocityParameters(issue, field, layout));
    Object value = issue == null ? null : issue.getCustomFieldValue(field);
    params.put("link", PublicLinkView.of(field.getId(), Objects.toString(value, "")));
    return params;
  }
}
