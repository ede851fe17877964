package io.roundtrip.notify.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.util.ErrorCollection;
import io.roundtrip.notify.PublicLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The field type "Public link": one web address, checked when it is typed. */
public final class PublicLinkField extends GenericTextCFType {
  /** No argument on purpose: nothing of ours has to exist when Jira makes this object. */
  public PublicLinkField() {
    super(
        ComponentAccessor.getComponent(CustomFieldValuePersister.class),
        ComponentAccessor.getComponent(GenericConfigManager.class),
        ComponentAccessor.getComponent(TextFieldCharacterLengthValidator.class),
        ComponentAccessor.getJiraAuthenticationContext());
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    super.validateFromParams(params, errors, config);
    String typed = getValueFromCustomFieldParams(params);
    if (typed == null || typed.isBlank()) return;
    if (PublicLink.of(typed).isEmpty())
      errors.addError(
          config.getCustomField().getId(),
          getI18nBean().getText("roundtrip.problem.not-a-public-link")
              + " "
              + getI18nBean().getText("roundtrip.problem.not-a-public-link.fix"),
          ErrorCollection.Reason.VALIDATION_FAILED);
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
