package minijira.jira.search;

import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.order.OrderBy;
import com.atlassian.query.order.SearchSort;
import com.atlassian.query.order.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minijira.jira.field.HostCustomField;

/** ORDER BY in SQL. Without one, the newest key comes first; issues without a value come last. */
final class Sorting {
  private static final String KEY = "(SELECT p.pkey FROM project p WHERE p.id = i.project_id)";
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("summary", "LOWER(i.summary)"),
          Map.entry("created", "i.created"),
          Map.entry("createddate", "i.created"),
          Map.entry("updated", "i.updated"),
          Map.entry("updateddate", "i.updated"),
          Map.entry("due", "i.due_date"),
          Map.entry("duedate", "i.due_date"),
          Map.entry("resolved", "i.resolution_date"),
          Map.entry("resolutiondate", "i.resolution_date"),
          Map.entry("assignee", "i.assignee"),
          Map.entry("reporter", "i.reporter"),
          Map.entry("creator", "i.creator"),
          Map.entry("id", "i.id"),
          Map.entry("project", KEY),
          Map.entry("issuetype", "(SELECT c.seq FROM issue_type c WHERE c.id = i.issue_type_id)"),
          Map.entry("type", "(SELECT c.seq FROM issue_type c WHERE c.id = i.issue_type_id)"),
          Map.entry("status", "(SELECT c.seq FROM issue_status c WHERE c.id = i.status_id)"),
          Map.entry("priority", "(SELECT -c.seq FROM priority c WHERE c.id = i.priority_id)"),
          Map.entry("resolution", "(SELECT c.seq FROM resolution c WHERE c.id = i.resolution_id)"));
  private static final String OF_FIELD =
      " FROM custom_field_value v WHERE v.issue_id = i.id AND v.field_id = %d)";
  private static final String NUMBER =
      "(SELECT MIN(COALESCE(v.number_value, v.date_value))" + OF_FIELD;
  private static final String WORDS = "(SELECT MIN(v.words)" + OF_FIELD;
  private static final String OPTION =
      "(SELECT MIN(o.seq) FROM custom_field_value v JOIN field_option o ON o.field_id = v.field_id"
          + " AND CAST(o.id AS VARCHAR(20)) = v.string_value WHERE v.issue_id = i.id AND v.field_id"
          + " = %d)";
  private final CustomFields custom;

  Sorting(CustomFields custom) {
    this.custom = custom;
  }

  String sql(OrderBy orderBy, MessageSet problems) {
    List<String> parts = new ArrayList<>();
    List<SearchSort> sorts = orderBy == null ? List.of() : orderBy.getSearchSorts();
    for (SearchSort sort : sorts) parts.addAll(parts(sort, problems));
    if (parts.isEmpty()) parts.addAll(List.of(KEY + " DESC", "i.issue_num DESC"));
    parts.add("i.id DESC");
    return " ORDER BY " + String.join(", ", parts);
  }

  private List<String> parts(SearchSort sort, MessageSet problems) {
    String name = sort.getField().toLowerCase(Locale.ROOT);
    String direction = sort.getSortOrder() == SortOrder.DESC ? " DESC" : " ASC";
    if (name.equals("key") || name.equals("issuekey") || name.equals("issue"))
      return List.of(KEY + direction, "i.issue_num" + direction);
    if (COLUMNS.containsKey(name)) return List.of(COLUMNS.get(name) + direction + " NULLS LAST");
    List<HostCustomField> fields = custom.find(sort.getField());
    if (fields.isEmpty()) {
      problems.addErrorMessage("Not able to sort using field '" + sort.getField() + "'.");
      return List.of();
    }
    long id = fields.get(0).id();
    return List.of(
        NUMBER.formatted(id) + direction + " NULLS LAST",
        OPTION.formatted(id) + direction + " NULLS LAST",
        WORDS.formatted(id) + direction + " NULLS LAST");
  }
}
