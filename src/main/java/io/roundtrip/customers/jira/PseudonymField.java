package io.roundtrip.customers.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.util.ErrorCollection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that holds a key in place of a customer. What people type becomes a key before Jira stores
 * it, puts it into the history or the index, or hands it to anybody; whoever may see customers is
 * shown the name of that moment.
 */
public abstract class PseudonymField extends GenericTextCFType {
  /** What Jira's one-line text fields hold. */
  private static final int MOST = 255;

  private final boolean address;

  /** Jira's services on purpose: nothing of ours has to exist when Jira makes this object. */
  protected PseudonymField(boolean address) {
    super(
        ComponentAccessor.getComponent(CustomFieldValuePersister.class),
        ComponentAccessor.getComponent(GenericConfigManager.class),
        ComponentAccessor.getComponent(TextFieldCharacterLengthValidator.class),
        ComponentAccessor.getJiraAuthenticationContext());
    this.address = address;
  }

  /** The code of what is wrong with a typed text, if anything is. */
  protected Optional<String> wrong(String typed) {
    return Optional.empty();
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    try {
      String typed = typed(params);
      Optional<FieldFaces> faces = FieldFaces.there();
      if (typed.isEmpty()) return;
      if (faces.isPresent() && !faces.get().canRead()) {
        add(errors, config, "roundtrip.problem.key-lost");
        return;
      }
      if (faces.map(there -> there.isKey(typed)).orElse(false)) return;
      Optional<String> wrong = wrong(typed);
      if (wrong.isPresent()) add(errors, config, "roundtrip.problem." + wrong.get());
      else if (faces.isEmpty()) add(errors, config, "roundtrip.customers.field.away");
    } catch (FieldValidationException tooLong) {
      add(errors, config, "roundtrip.customers.field.long", "" + MOST);
    }
  }

  private void add(ErrorCollection errors, FieldConfig config, String key, String... args) {
    errors.addError(
        config.getCustomField().getId(),
        getI18nBean().getText(key, args),
        ErrorCollection.Reason.VALIDATION_FAILED);
  }

  private String typed(@Nullable CustomFieldParams params) throws FieldValidationException {
    return Objects.toString(super.getValueFromCustomFieldParams(params), "").strip();
  }

  @Override
  public @Nullable String getValueFromCustomFieldParams(@Nullable CustomFieldParams params)
      throws FieldValidationException {
    String typed = typed(params);
    return typed.isEmpty() ? null : there().given(typed);
  }

  @Override
  public void createValue(CustomField field, Issue issue, @Nullable String value) {
    super.createValue(field, issue, value == null ? null : there().placed(field, issue, value));
  }

  @Override
  public void updateValue(CustomField field, Issue issue, @Nullable String value) {
    String stored = value == null ? null : getValueFromIssue(field, issue);
    if (value != null && stored != null && there().isSame(stored, value)) return;
    super.updateValue(field, issue, value == null ? null : there().placed(field, issue, value));
  }

  @Override
  public @Nullable String getChangelogValue(CustomField field, @Nullable String value) {
    return value == null ? null : super.getChangelogValue(field, there().key(value));
  }

  /** While we are away nothing is stored: a name must not get in. */
  private static FieldFaces there() {
    return FieldFaces.there()
        .orElseThrow(() -> new FieldValidationException("Roundtrip is not there."));
  }

  /** The same name over its key is no change. */
  @Override
  public boolean valuesEqual(@Nullable String value, @Nullable String other) {
    if (value == null || other == null) return Objects.equals(value, other);
    return value.equals(other)
        || FieldFaces.there().map(faces -> faces.same(value, other, address)).orElse(false);
  }

  /** Without history and events. False when it was there already. */
  public boolean write(CustomField field, Issue issue, String key) {
    if (key.equals(getValueFromIssue(field, issue))) return false;
    super.updateValue(field, issue, key);
    return true;
  }

  /** Adds "customer": what the reader may see, and what a form sends back. */
  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem layout) {
    Map<String, Object> params = new HashMap<>(super.getVelocityParameters(issue, field, layout));
    Object value = issue == null ? null : issue.getCustomFieldValue(field);
    String stored = Objects.toString(value, "");
    params.put("customer", new CustomerView(field.getId(), stored, given -> shown(issue, given)));
    return params;
  }

  private String shown(@Nullable Issue issue, String value) {
    return issue == null
        ? ""
        : FieldFaces.there().map(faces -> faces.shown(issue, value, address)).orElse("");
  }

  /** A new issue is from nobody beforehand, and what is typed here is not kept for ever. */
  @Override
  public void setDefaultValue(FieldConfig config, @Nullable String value) {
    if (value != null)
      throw new FieldValidationException(
          getI18nBean().getText("roundtrip.customers.field.default"));
    super.setDefaultValue(config, (String) null);
  }

  @Override
  public @Nullable String getDefaultValue(FieldConfig config) {
    return null;
  }
}
