package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The epic of an issue, kept as a link from the epic. */
final class EpicSql extends FieldSql {
  private final Sql mine;
  private final Function<QueryLiteral, List<Long>> epics;

  EpicSql(Long linkType, Function<QueryLiteral, List<Long>> epics) {
    this.mine = Sql.of("link_type_id = ?", linkType);
    this.epics = epics;
  }

  @Override
  Set<Operator> operators() {
    return EQUALITY;
  }

  @Override
  Sql empty() {
    return Sql.issueIn("issue_link", "destination_id", mine).not();
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    List<Object> found = new ArrayList<>();
    for (QueryLiteral value : values) {
      List<Long> ids = epics.apply(value);
      if (ids.isEmpty()) condition.noSuchValue(value);
      found.addAll(ids);
    }
    return Sql.issueIn("issue_link", "destination_id", mine.and(Sql.in("source_id", found)));
  }
}
