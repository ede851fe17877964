package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.field.FieldTypes;
import minijira.node.Components;
import minijira.web.Templates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values of custom fields: the plugin's through its templates, the system's drawn here. */
final class FieldViews {
  private static final Logger log = LoggerFactory.getLogger(FieldViews.class);

  private FieldViews() {}

  /** The value as the issue page shows it; nothing if there is none. */
  static Html view(CustomField field, Issue issue) {
    return view(field, issue, "view");
  }

  /** The value as a cell of a table. */
  static Html column(CustomField field, Issue issue) {
    return view(field, issue, templates(field).containsKey("column-view") ? "column-view" : "view");
  }

  private static Html view(CustomField field, Issue issue, String template) {
    Object value = issue.getCustomFieldValue(field);
    if (value == null) return Html.NOTHING;
    String path = templates(field).get(template);
    if (path == null) return plain(value);
    Map<String, Object> context = context(field, issue);
    context.put("value", value);
    return render(field, path, context);
  }

  /**
   * The plugin's edit form of a field with the text that stands in it and what is wrong with it.
   */
  static Html edit(
      CustomField field,
      FieldLayoutItem layout,
      @Nullable Issue issue,
      List<String> typed,
      @Nullable String error) {
    Map<String, Object> context = context(field, issue);
    if (!typed.isEmpty()) context.put("value", typed.size() == 1 ? typed.get(0) : typed);
    context.put(
        "action", Map.of("errors", error == null ? Map.of() : Map.of(field.getId(), error)));
    context.put("fieldLayoutItem", layout);
    context.put("auiparams", Map.of());
    return render(field, templates(field).get("edit"), context);
  }

  /** The value element of the XML view: the plugin's by its template, Jira's own drawn here. */
  static Html xml(CustomField field, Issue issue) {
    Object value = issue.getCustomFieldValue(field);
    if (value == null) return Html.NOTHING;
    String path = templates(field).get("xml");
    if (path == null) return Html.each(texts(value), text -> el("customfieldvalue", text));
    Map<String, Object> context = context(field, issue);
    context.put("value", value);
    return Html.trusted(Components.get(Templates.class).render(path, context));
  }

  private static List<String> texts(Object value) {
    if (value instanceof Collection<?> many)
      return many.stream().flatMap(one -> texts(one).stream()).toList();
    if (value instanceof Option option) return List.of(option.getValue());
    if (value instanceof Label label) return List.of(label.getLabel());
    if (value instanceof Issue issue) return List.of(issue.getKey());
    if (value instanceof ApplicationUser user) return List.of(user.getName());
    return List.of(value.toString());
  }

  /**
   * Whether a form may show the field: the system's types always, the plugin's with an edit
   * template.
   */
  static boolean editable(CustomField field) {
    CustomFieldType<?, ?> type = field.getCustomFieldType();
    if (type == null) return false;
    if (Components.get(FieldTypes.class).isSystem(type.getKey()))
      return !type.getKey().endsWith(":readonlyfield");
    return templates(field).containsKey("edit");
  }

  static Map<String, String> templates(CustomField field) {
    CustomFieldType<?, ?> type = field.getCustomFieldType();
    return type == null ? Map.of() : Components.get(FieldTypes.class).templates(type.getKey());
  }

  /** What a form would send to leave the value as it is. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static List<String> texts(CustomField field, @Nullable Object value) {
    if (value == null) return List.of();
    if (value instanceof Collection<?> many) {
      List<String> all = new ArrayList<>();
      many.forEach(one -> all.addAll(texts(field, one)));
      return all;
    }
    if (value instanceof Option option) return List.of(option.getOptionId().toString());
    if (value instanceof Label label) return List.of(label.getLabel());
    if (value instanceof Issue issue) return List.of(issue.getKey());
    if (value instanceof Double number) return List.of(number(number));
    if (value instanceof String text) return List.of(text);
    if (value instanceof ApplicationUser user) return List.of(user.getName());
    if (value instanceof Version version) return List.of(version.getId().toString());
    return List.of(
        ((CustomFieldType) field.getCustomFieldType()).getStringFromSingularObject(value));
  }

  static String number(Double number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  private static Html plain(Object value) {
    if (value instanceof Collection<?> many) return collection(many);
    if (value instanceof Option option) return Html.of(option.getValue());
    if (value instanceof Double number) return el("span.number", number(number));
    if (value instanceof Issue issue)
      return el(
          "a.aui-lozenge.aui-lozenge-subtle.aui-lozenge-new.epic-lozenge",
          href(Urls.issue(issue.getKey())),
          attr("title", issue.getKey()),
          issue.getSummary());
    if (value instanceof Date date) return Dates.day(date);
    if (value instanceof ApplicationUser user) return Look.user(user, "");
    if (value instanceof Project project) return Html.of(project.getName());
    if (value instanceof String text)
      return text.contains("\n") || text.startsWith("http") ? Html.lines(text) : Html.of(text);
    return Html.of(value.toString());
  }

  private static Html collection(Collection<?> many) {
    if (many.isEmpty()) return Html.NOTHING;
    if (many.iterator().next() instanceof Label)
      return Look.labels(many.stream().map(one -> ((Label) one).getLabel()).sorted().toList());
    List<Html> all = new ArrayList<>();
    for (Object one : many) all.add(Html.of(all.isEmpty() ? "" : ", ", plain(one)));
    return Html.of(all);
  }

  private static Map<String, Object> context(CustomField field, @Nullable Issue issue) {
    Map<String, Object> context =
        new HashMap<>(field.getCustomFieldType().getVelocityParameters(issue, field, null));
    context.put("customField", field);
    if (issue != null) context.put("issue", issue);
    context.put("i18n", Components.get(JiraAuthenticationContext.class).getI18nHelper());
    context.put("displayParameters", Map.of());
    context.put(
        "configs",
        issue == null || field.getRelevantConfig(issue) == null
            ? List.of()
            : List.of(field.getRelevantConfig(issue)));
    return context;
  }

  private static Html render(CustomField field, String path, Map<String, Object> context) {
    try {
      return Html.trusted(Components.get(Templates.class).render(path, context));
    } catch (RuntimeException e) {
      log.error("{} of {} failed", path, field.getId(), e);
      return Look.message(
          "error",
          Words.t("The field {0} could not be shown", field.getFieldName()),
          e.getMessage());
    }
  }
}
