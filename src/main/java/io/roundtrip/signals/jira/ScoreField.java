package io.roundtrip.signals.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.util.ErrorCollection;
import io.roundtrip.signals.Score;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole number within the scale of its kind. A stored number, so Jira's own searchers, sorting
 * and statistics work.
 */
abstract class ScoreField extends NumberCFType {
  private final Score.Kind kind;

  /** Jira's services on purpose: nothing of ours has to exist when Jira makes this object. */
  protected ScoreField(Score.Kind kind) {
    super(
        ComponentAccessor.getComponent(CustomFieldValuePersister.class),
        ComponentAccessor.getComponent(DoubleConverter.class),
        ComponentAccessor.getComponent(GenericConfigManager.class));
    this.kind = kind;
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    CustomField field = config.getCustomField();
    try {
      Double typed = getValueFromCustomFieldParams(params);
      if (typed == null || kind.holds(typed)) return;
      errors.addError(
          field.getId(),
          words("out-of-range", field.getFieldName()),
          ErrorCollection.Reason.VALIDATION_FAILED);
    } catch (FieldValidationException noNumber) {
      errors.addError(
          field.getId(),
          words("no-number", field.getFieldName()),
          ErrorCollection.Reason.VALIDATION_FAILED);
    }
  }

  /** Whoever clones an issue asked nobody: the answer stays with the original. */
  @Override
  public @Nullable Double getCloneValue(
      CustomField field, Issue issue, Optional<Boolean> optionSelected) {
    return null;
  }

  private String words(String which, String name) {
    return getI18nBean()
        .getText("roundtrip.signals.field." + which, name, "" + kind.min(), "" + kind.max());
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem layout) {
    Map<String, Object> params = new HashMap<>(super.getVelocityParameters(issue, field, layout));
    Object value = issue == null ? null : issue.getCustomFieldValue(field);
    params.put("score", view(field.getId(), value instanceof Double stored ? stored : null));
    return params;
  }

  /** Package-private for the test of the templates. */
  ScoreView view(String id, @Nullable Double stored) {
    int raw = stored == null || !kind.holds(stored) ? Integer.MIN_VALUE : stored.intValue();
    boolean known = raw != Integer.MIN_VALUE;
    String group = known ? group(raw) : "";
    return new ScoreView(
        id,
        known ? "" + raw : stored == null ? "" : stored.toString(),
        known ? getI18nBean().getText("roundtrip.signals.field.of", "" + raw, "" + kind.max()) : "",
        group.isEmpty() ? "" : getI18nBean().getText("roundtrip.signals.group." + group),
        known ? tone(raw).classes() : Tone.NEUTRAL.classes(),
        getI18nBean().getText("roundtrip.signals.field.hint." + kind.field()));
  }

  /** How a lozenge looks. */
  enum Tone {
    GOOD("aui-lozenge aui-lozenge-success"),
    MIDDLING("aui-lozenge aui-lozenge-moved"),
    BAD("aui-lozenge aui-lozenge-error"),
    NEUTRAL("aui-lozenge");

    private final String classes;

    Tone(String classes) {
      this.classes = classes;
    }

    String classes() {
      return classes;
    }
  }

  /** The last part of an i18n key; "" = no group. */
  protected String group(int raw) {
    return "";
  }

  abstract Tone tone(int raw);
}
