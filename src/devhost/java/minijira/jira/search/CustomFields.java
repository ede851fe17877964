package minijira.jira.search;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.jql.operand.QueryLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.jira.field.Fields;
import minijira.jira.field.HostCustomField;
import minijira.jira.field.OptionStore;
import minijira.jira.field.Searcher;
import minijira.jira.issue.HostIssue;
import minijira.jira.issue.IssueStore;
import minijira.jira.link.EpicLinkField;
import minijira.jira.link.LinkTypes;

/** Custom fields, by name or cf[id], searched as their searcher says. */
final class CustomFields {
  private static final Pattern BY_ID =
      Pattern.compile("(?i)cf\\[(\\d{1,18})]|customfield_(\\d{1,18})");
  private final Fields fields;
  private final OptionStore options;
  private final IssueStore issues;
  private final LinkTypes linkTypes;

  CustomFields(Fields fields, OptionStore options, IssueStore issues, LinkTypes linkTypes) {
    this.fields = fields;
    this.options = options;
    this.issues = issues;
    this.linkTypes = linkTypes;
  }

  /** Those that the name means; several fields may share a name. */
  List<HostCustomField> find(String name) {
    Matcher id = BY_ID.matcher(name);
    if (!id.matches())
      return fields.getCustomFieldObjectsByName(name).stream()
          .map(HostCustomField.class::cast)
          .toList();
    HostCustomField field =
        fields.getCustomFieldObject(Long.valueOf(id.group(1) == null ? id.group(2) : id.group(1)));
    return field == null ? List.of() : List.of(field);
  }

  List<String> names() {
    return fields.getCustomFieldObjects().stream().map(CustomField::getName).distinct().toList();
  }

  /** Empty if the field has no searcher. */
  Optional<FieldSql> sql(HostCustomField field) {
    Searcher searcher = (Searcher) fields.getCustomFieldSearcher(field.searcherKey());
    return searcher == null ? Optional.empty() : Optional.of(sql(field, searcher.kind()));
  }

  private FieldSql sql(HostCustomField field, Searcher.Kind kind) {
    Sql mine = Sql.of("field_id = ?", field.id());
    UnaryOperator<Sql> rows =
        condition -> Sql.issueIn("custom_field_value", "issue_id", mine.and(condition));
    return switch (kind) {
      case NUMBER -> new NumberSql(field.id());
      case DATE -> new TimeSql("date_value", rows);
      case OPTION ->
          new ManySql("custom_field_value", "string_value", mine, value -> optionIds(field, value));
      case LABEL ->
          new ManySql(
              "label",
              "label_lower",
              mine,
              value -> List.of(value.asString().toLowerCase(Locale.ROOT)));
      case TEXT ->
          new TextSql(List.of(new TextSql.Place("words", rows)), rows.apply(Sql.TRUE).not(), null);
      case EXACT_TEXT ->
          new TextSql(
              List.of(new TextSql.Place("words", rows)),
              rows.apply(Sql.TRUE).not(),
              "string_value");
      case EPIC -> new EpicSql(linkType(), value -> epics(value));
    };
  }

  /** The place where text ~ looks, too. */
  TextSql.Place textPlace() {
    List<Long> ids = new ArrayList<>();
    for (CustomField field : fields.getCustomFieldObjects()) {
      Searcher searcher =
          (Searcher) fields.getCustomFieldSearcher(((HostCustomField) field).searcherKey());
      if (searcher != null && searcher.kind() == Searcher.Kind.TEXT) ids.add(field.getIdAsLong());
    }
    Sql mine = Sql.in("field_id", ids);
    return new TextSql.Place(
        "words",
        condition ->
            ids.isEmpty()
                ? Sql.FALSE
                : Sql.issueIn("custom_field_value", "issue_id", mine.and(condition)));
  }

  private List<String> optionIds(HostCustomField field, QueryLiteral value) {
    return options.getOptions(field.config()).stream()
        .filter(option -> isCalled(option, value.asString()))
        .map(option -> option.getOptionId().toString())
        .toList();
  }

  private static boolean isCalled(Option option, String text) {
    return option.getValue().equalsIgnoreCase(text) || option.getOptionId().toString().equals(text);
  }

  private Long linkType() {
    return linkTypes.getIssueLinkTypesByStyle(EpicLinkField.LINK_STYLE).stream()
        .map(IssueLinkType::getId)
        .findFirst()
        .orElse(0L);
  }

  private List<Long> epics(QueryLiteral value) {
    if (value.getLongValue() != null) return List.of(value.getLongValue());
    HostIssue epic = issues.byKey(value.getStringValue());
    return epic == null ? List.of() : List.of(epic.getId());
  }
}
