package io.roundtrip.host.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text of one line, as long as what stores it. What is longer is refused where it is typed: the
 * limit that Jira asks is the one of its long texts.
 */
public abstract class LineField extends GenericTextCFType {
  /** What Jira's column for short texts holds. */
  public static final int COLUMN = 255;

  private final int most;
  private final String tooLong;

  /**
   * Jira's services on purpose: nothing of ours has to exist when Jira makes this object.
   *
   * @param most characters, without blanks around them
   * @param tooLong the code of the problem
   */
  protected LineField(int most, String tooLong) {
    super(
        ComponentAccessor.getComponent(CustomFieldValuePersister.class),
        ComponentAccessor.getComponent(GenericConfigManager.class),
        ComponentAccessor.getComponent(TextFieldCharacterLengthValidator.class),
        ComponentAccessor.getJiraAuthenticationContext());
    this.most = most;
    this.tooLong = tooLong;
  }

  /** What is wrong with a text that is there and fits, in finished sentences. */
  protected abstract Optional<String> wrong(String typed);

  @Override
  public final void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    String typed = given(params);
    if (typed.isEmpty()) return;
    length(typed)
        .or(() -> wrong(typed))
        .or(() -> jiras(params))
        .ifPresent(
            text ->
                errors.addError(
                    config.getCustomField().getId(),
                    text,
                    ErrorCollection.Reason.VALIDATION_FAILED));
  }

  private static String given(@Nullable CustomFieldParams params) {
    Object first = params == null ? null : params.getFirstValueForNullKey();
    return Objects.toString(first, "").strip();
  }

  private Optional<String> length(String typed) {
    return typed.length() > most
        ? Optional.of(problem("roundtrip.problem." + tooLong, "" + most, "" + typed.length()))
        : Optional.empty();
  }

  /** What is wrong, and what to do. */
  protected final String problem(String key, String... args) {
    return getI18nBean().getText(key, args) + " " + getI18nBean().getText(key + ".fix");
  }

  private Optional<String> jiras(CustomFieldParams params) {
    try {
      String ignored = super.getValueFromCustomFieldParams(params);
      return Optional.empty();
    } catch (FieldValidationException own) {
      return Optional.of(Objects.toString(own.getMessage(), own.toString()));
    }
  }

  @Override
  public @Nullable String getValueFromCustomFieldParams(@Nullable CustomFieldParams params)
      throws FieldValidationException {
    return fitting(super.getValueFromCustomFieldParams(params));
  }

  /** Other plugins give values that no form was asked about. */
  protected final @Nullable String fitting(@Nullable String value) {
    Optional<String> problem = value == null ? Optional.empty() : length(value.strip());
    if (problem.isPresent()) throw new FieldValidationException(problem.get());
    return value;
  }
}
