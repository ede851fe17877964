package io.roundtrip.roadmap.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.roundtrip.roadmap.RoadmapLozenge;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The field type "Roadmap status". Jira may create and update it as often as it likes (edit, clone,
 * import, REST): only {@link #write} changes the value, and none of it appears in the history.
 */
public class RoadmapStatusField extends GenericTextCFType {
  /** No argument on purpose: nothing of ours has to exist when Jira makes this object. */
  public RoadmapStatusField() {
    super(
        ComponentAccessor.getComponent(CustomFieldValuePersister.class),
        ComponentAccessor.getComponent(GenericConfigManager.class),
        ComponentAccessor.getComponent(TextFieldCharacterLengthValidator.class),
        ComponentAccessor.getJiraAuthenticationContext());
  }

  /** False when it was there already. */
  boolean write(CustomField field, Issue issue, RoadmapStatus status) {
    if (Objects.equals(getValueFromIssue(field, issue), text(status))) return false;
    super.updateValue(field, issue, text(status));
    return true;
  }

  boolean saysAnother(CustomField field, Issue issue, RoadmapStatus status) {
    String text = getValueFromIssue(field, issue);
    return text != null && !text.isEmpty() && !text.equals(text(status));
  }

  /** What JQL finds with "=", letter for letter: "in progress". The same in every language. */
  static String text(RoadmapStatus status) {
    return status.word().replace('-', ' ');
  }

  @Override
  public void createValue(CustomField field, Issue issue, @Nullable String ignored) {}

  @Override
  public void updateValue(CustomField field, Issue issue, @Nullable String ignored) {}

  @Override
  public @Nullable String getChangelogValue(CustomField field, @Nullable String value) {
    return null;
  }

  @Override
  public @Nullable String getChangelogString(CustomField field, @Nullable String value) {
    return null;
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem layout) {
    Map<String, Object> params = new HashMap<>(super.getVelocityParameters(issue, field, layout));
    String text =
        issue == null ? "" : Objects.requireNonNullElse(getValueFromIssue(field, issue), "");
    Optional<RoadmapStatus> status = status(text);
    params.put("roadmapTone", RoadmapLozenge.of(status));
    params.put(
        "roadmapText",
        status
            .map(known -> getI18nBean().getText("roundtrip.roadmap.status." + known.word()))
            .orElse(text));
    return params;
  }

  private static Optional<RoadmapStatus> status(String text) {
    return RoadmapStatus.of(text.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }
}
