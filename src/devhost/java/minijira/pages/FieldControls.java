package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.List;
import minijira.node.Components;
import org.jspecify.annotations.Nullable;

/** Controls for the system's own types of custom fields. */
final class FieldControls {
  private FieldControls() {}

  static Html group(CustomField field, Issue issue, List<String> typed, @Nullable String error) {
    String about = field.getDescription();
    return Forms.group(
        field.getId(),
        field.getFieldName(),
        false,
        control(field, issue, typed, error),
        about == null || about.isBlank() ? null : about,
        error);
  }

  /** The value a new issue gets if nobody says otherwise. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static @Nullable Object usual(CustomField field, Issue issue) {
    FieldConfig config = field.getRelevantConfig(issue);
    return config == null
        ? null
        : ((CustomFieldType) field.getCustomFieldType()).getDefaultValue(config);
  }

  private static Html control(
      CustomField field, Issue issue, List<String> typed, @Nullable String error) {
    String id = field.getId();
    String first = typed.isEmpty() ? "" : typed.get(0);
    String type = field.getCustomFieldType().getKey();
    return switch (type.substring(type.indexOf(':') + 1)) {
      case "textarea" -> Forms.area(id, first, error, 4);
      case "float" ->
          Forms.text(id, first, error, css("medium-field"), attr("inputmode", "decimal"));
      case "datepicker" ->
          el(
              "input.text.medium-field",
              attr("type", "date"),
              attr("id", id),
              attr("name", id),
              attr("value", first));
      case "url" -> Forms.text(id, first, error, css("long-field"), attr("inputmode", "url"));
      case "select", "radiobuttons" ->
          el(
              "select.select",
              attr("id", id),
              attr("name", id),
              Forms.wrong(id, error),
              el("option", attr("value", ""), t("None")),
              options(field, issue, typed));
      case "multiselect", "multicheckboxes" ->
          el(
              "select.multi-select.select",
              attr("id", id),
              attr("name", id),
              attr("multiple", true),
              attr("size", 4),
              Forms.wrong(id, error),
              options(field, issue, typed));
      case "labels" -> Forms.text(id, String.join(" ", typed), error, css("long-field"));
      case "gh-epic-link" ->
          el(
              "input.text",
              attr("type", "text"),
              attr("id", id),
              attr("name", id),
              attr("value", first),
              attr("data-picker", "one"),
              attr("placeholder", t("Key or words of an epic")),
              attr(
                  "data-source",
                  Urls.query("/secure/IssuePicker.jspa", "only", "issuetype = Epic")),
              Forms.wrong(id, error));
      default -> Forms.text(id, first, error, css("long-field"), attr("maxlength", 255));
    };
  }

  private static Html options(CustomField field, Issue issue, List<String> typed) {
    FieldConfig config = field.getRelevantConfig(issue);
    if (config == null) return Html.NOTHING;
    return Html.each(
        Components.get(OptionsManager.class).getOptions(config),
        (Option option) -> {
          String value = option.getOptionId().toString();
          boolean chosen = typed.contains(value);
          return Boolean.TRUE.equals(option.getDisabled()) && !chosen
              ? Html.NOTHING
              : el("option", attr("value", value), attr("selected", chosen), option.getValue());
        });
  }
}
