package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import java.util.List;
import minijira.jira.people.HostUser;
import minijira.jira.people.UserStore;

/** How users are named in a query: by name or key. */
final class UserSql {
  private UserSql() {}

  static IdSql of(String column, UserStore users) {
    return new IdSql(column, (value, asker) -> keys(value, users));
  }

  private static List<String> keys(QueryLiteral value, UserStore users) {
    HostUser user = users.byName(value.asString());
    if (user == null) user = users.byKey(value.asString());
    return user == null ? List.of() : List.of(user.key());
  }
}
