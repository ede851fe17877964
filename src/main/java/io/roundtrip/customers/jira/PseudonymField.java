package io.roundtrip.customers.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.jira.LineField;
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
public abstract class PseudonymField extends LineField {
  private final boolean address;

  protected PseudonymField(boolean address, int most, String tooLong) {
    super(most, tooLong);
    this.address = address;
  }

  /** The code of what is wrong with a typed text, if anything is. */
  protected Optional<String> code(String typed) {
    return Optional.empty();
  }

  /** A key that comes back as it was shown says nothing new: it needs nobody to read it. */
  @Override
  protected final Optional<String> wrong(String typed) {
    Optional<FieldFaces> faces = FieldFaces.there();
    if (faces.isPresent() && Pseudonyms.isKey(typed)) return Optional.empty();
    if (faces.isPresent() && !faces.get().canRead())
      return Optional.of(problem("roundtrip.problem.key-lost"));
    Optional<String> code = code(typed);
    if (code.isPresent()) return code.map(one -> problem("roundtrip.problem." + one));
    return faces.isPresent()
        ? Optional.empty()
        : Optional.of(getI18nBean().getText("roundtrip.customers.field.away"));
  }

  @Override
  public @Nullable String getValueFromCustomFieldParams(@Nullable CustomFieldParams params)
      throws FieldValidationException {
    String typed = Objects.toString(super.getValueFromCustomFieldParams(params), "").strip();
    return typed.isEmpty() ? null : there().given(typed);
  }

  @Override
  public void createValue(CustomField field, Issue issue, @Nullable String value) {
    super.createValue(field, issue, placed(field, issue, value));
  }

  @Override
  public void updateValue(CustomField field, Issue issue, @Nullable String value) {
    String stored = value == null ? null : getValueFromIssue(field, issue);
    if (value != null && stored != null && there().isSame(stored, value)) return;
    super.updateValue(field, issue, placed(field, issue, value));
  }

  private @Nullable String placed(CustomField field, Issue issue, @Nullable String value) {
    String fitting = fitting(value);
    return fitting == null ? null : there().placed(field, issue, fitting);
  }

  @Override
  public @Nullable String getChangelogValue(CustomField field, @Nullable String value) {
    return super.getChangelogValue(
        field, value == null || Pseudonyms.isKey(value) ? value : there().given(value));
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
