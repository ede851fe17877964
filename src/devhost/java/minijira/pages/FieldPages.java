package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.Comparator;
import java.util.List;
import minijira.jira.field.FieldTypes;
import minijira.jira.field.Fields;
import minijira.jira.field.OptionStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** Custom fields: the list, a new one, the choices of one, and its end. */
final class FieldPages {
  private static final String LIST = "/secure/admin/ViewCustomFields.jspa";
  private static final String ONE = "/secure/admin/ConfigureCustomField.jspa";

  private FieldPages() {}

  static Response list(Request request) {
    request.requireAdmin();
    List<CustomField> all =
        Jira.fields().getCustomFieldObjects().stream()
            .sorted(Comparator.comparing(CustomField::getFieldName, String.CASE_INSENSITIVE_ORDER))
            .toList();
    List<CustomFieldType<?, ?>> types = Components.get(FieldTypes.class).all();
    Html table =
        all.isEmpty()
            ? Look.empty("table", t("No custom fields"), t("Add one below."))
            : el(
                "div.aui-table-scroll",
                el(
                    "table.aui#custom-fields",
                    el(
                        "thead",
                        el(
                            "tr",
                            el("th", t("Name")),
                            el("th", t("Type")),
                            el("th", "ID"),
                            el("th", t("Available on")))),
                    el("tbody", Html.each(all, FieldPages::row))));
    Html form =
        el(
            "section",
            el("h2", t("Add custom field")),
            el(
                "form.aui.mj-adder",
                attr("method", "post"),
                attr("action", Urls.to("/secure/admin/AddCustomField.jspa")),
                Forms.token(request),
                el(
                    "input.text.medium-long-field",
                    attr("name", "name"),
                    attr("aria-label", t("Name")),
                    attr("placeholder", t("Name")),
                    attr("required", true)),
                Forms.select(
                    "type",
                    types,
                    CustomFieldType::getKey,
                    CustomFieldType::getName,
                    null,
                    attr("aria-label", t("Type"))),
                el("button.aui-button", attr("type", "submit"), t("Add"))));
    return AdminPages.page(request, t("Custom fields"), Html.NOTHING, Html.of(table, form));
  }

  private static Html row(CustomField field) {
    return el(
        "tr",
        el(
            "td",
            el(
                "a",
                href(Urls.query(ONE, "customFieldId", field.getIdAsLong())),
                field.getFieldName()),
            el("div.description", field.getDescription())),
        el(
            "td",
            field.getCustomFieldType().getName(),
            el("div.description", field.getCustomFieldType().getKey())),
        el("td", el("code", field.getId())),
        el("td", field.isGlobal() ? t("All issues") : t("Some projects or issue types")));
  }

  static Response add(Request request) {
    request.requireAdmin();
    CustomFieldType<?, ?> type = Components.get(FieldTypes.class).find(request.param("type", ""));
    if (type == null) throw Halt.badRequest(t("There is no such field type."));
    String searcher =
        type.getDescriptor().getValidSearcherKeys().stream().sorted().findFirst().orElse(null);
    String name = AdminPages.needed(request, "name");
    CustomField made = Components.get(Fields.class).create(name, "", type.getKey(), searcher);
    return Flags.then(
        request,
        Response.redirect(Urls.query(ONE, "customFieldId", made.getIdAsLong())),
        t("Custom field {0} added", name));
  }

  static Response one(Request request) {
    request.requireAdmin();
    CustomField field = field(request);
    boolean chooses =
        List.of("select", "multiselect", "radiobuttons", "multicheckboxes")
            .contains(field.getCustomFieldType().getKey().replaceFirst(".*:", ""));
    return AdminPages.page(
        request,
        field.getFieldName(),
        Html.NOTHING,
        Html.of(
            el(
                "dl.property-list.settings-list",
                IssuePage.item(
                    "field-type", t("Type"), Html.of(field.getCustomFieldType().getName())),
                IssuePage.item("field-id", "ID", el("code", field.getId())),
                IssuePage.item(
                    "field-contexts",
                    t("Available on"),
                    Html.of(
                        field.isGlobal() ? t("All issues") : t("Some projects or issue types")))),
            Html.when(
                chooses,
                () ->
                    Html.each(
                        field.getConfigurationSchemes(),
                        scheme -> options(request, field, scheme.getOneAndOnlyConfig()))),
            el(
                "section",
                el("h2", t("Delete")),
                el("p.description", t("The field goes with all its values.")),
                Forms.post(
                    request,
                    "/secure/admin/DeleteCustomField.jspa",
                    Forms.hidden("customFieldId", field.getIdAsLong()),
                    el(
                        "button.aui-button",
                        attr("type", "submit"),
                        attr("data-confirm", t("Really delete?")),
                        t("Delete field"))))));
  }

  private static Html options(Request request, CustomField field, FieldConfig config) {
    List<Option> options = Components.get(OptionStore.class).getOptions(config);
    return el(
        "section",
        el("h2", t("Options")),
        options.isEmpty()
            ? el("p.no-value", t("There are no options yet."))
            : el(
                "table.aui",
                el(
                    "thead",
                    el(
                        "tr",
                        el("th", t("Option")),
                        el("th", "ID"),
                        el("th", t("State")),
                        el("th", el("span.assistive", t("Actions"))))),
                el(
                    "tbody",
                    Html.each(
                        options,
                        option -> {
                          boolean off = Boolean.TRUE.equals(option.getDisabled());
                          return el(
                              "tr",
                              el("td", option.getValue()),
                              el("td", el("code", option.getOptionId())),
                              el(
                                  "td",
                                  el(
                                      "span.aui-lozenge.aui-lozenge-subtle",
                                      css(off ? "" : "aui-lozenge-success"),
                                      off ? t("Disabled") : t("Enabled"))),
                              el(
                                  "td.aui-compact-button-column",
                                  Forms.button(
                                      request,
                                      "/secure/admin/EditCustomFieldOption.jspa",
                                      off ? t("Enable") : t("Disable"),
                                      "aui-button-compact",
                                      Forms.hidden("customFieldId", field.getIdAsLong()),
                                      Forms.hidden("option", option.getOptionId()),
                                      Forms.hidden("disabled", !off))));
                        }))),
        el(
            "form.aui.mj-adder",
            attr("method", "post"),
            attr("action", Urls.to("/secure/admin/AddCustomFieldOption.jspa")),
            Forms.token(request),
            Forms.hidden("customFieldId", field.getIdAsLong()),
            Forms.hidden("config", config.getId()),
            el(
                "input.text.medium-long-field",
                attr("name", "option"),
                attr("aria-label", t("Option")),
                attr("placeholder", t("Option")),
                attr("required", true)),
            el("button.aui-button", attr("type", "submit"), t("Add"))));
  }

  static Response addOption(Request request) {
    request.requireAdmin();
    CustomField field = field(request);
    OptionStore store = Components.get(OptionStore.class);
    FieldConfig config =
        field.getConfigurationSchemes().stream()
            .map(FieldConfigScheme::getOneAndOnlyConfig)
            .filter(one -> one.getId() == request.number("config", 0))
            .findFirst()
            .orElseThrow(() -> Halt.notFound(t("There is no such context.")));
    String value = AdminPages.needed(request, "option");
    if (store.getOptions(config).getOptionForValue(value, null) != null)
      throw Halt.badRequest(t("There is already an option {0}.", value));
    store.createOption(config, null, (long) store.getOptions(config).size(), value);
    return Flags.then(
        request,
        Response.redirect(Urls.query(ONE, "customFieldId", field.getIdAsLong())),
        t("Option {0} added", value));
  }

  static Response switchOption(Request request) {
    request.requireAdmin();
    CustomField field = field(request);
    Components.get(OptionStore.class)
        .setDisabled(request.number("option", 0), Boolean.parseBoolean(request.param("disabled")));
    return Flags.then(
        request,
        Response.redirect(Urls.query(ONE, "customFieldId", field.getIdAsLong())),
        t("Option changed"));
  }

  static Response delete(Request request) {
    request.requireAdmin();
    CustomField field = field(request);
    Components.get(Fields.class).delete(field.getIdAsLong());
    return Flags.then(
        request, Response.redirect(LIST), t("Custom field {0} deleted", field.getFieldName()));
  }

  private static CustomField field(Request request) {
    @Nullable CustomField field =
        Jira.fields().getCustomFieldObject(request.number("customFieldId", 0));
    if (field == null) throw Halt.notFound(t("There is no such field."));
    return field;
  }
}
