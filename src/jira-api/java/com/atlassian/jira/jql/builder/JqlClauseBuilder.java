package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import java.util.Date;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface JqlClauseBuilder {
  JqlQueryBuilder endWhere();

  Query buildQuery();

  JqlClauseBuilder defaultAnd();

  JqlClauseBuilder and();

  JqlClauseBuilder or();

  JqlClauseBuilder not();

  JqlClauseBuilder sub();

  JqlClauseBuilder endsub();

  JqlClauseBuilder unresolved();

  JqlClauseBuilder status(String... values);

  ConditionBuilder status();

  JqlClauseBuilder statusCategory(String... values);

  JqlClauseBuilder issueType(String... values);

  ConditionBuilder issueType();

  JqlClauseBuilder summary(String value);

  JqlClauseBuilder project(String... projects);

  JqlClauseBuilder project(Long... projectIds);

  ConditionBuilder project();

  JqlClauseBuilder createdAfter(Date startDate);

  JqlClauseBuilder updatedAfter(Date startDate);

  JqlClauseBuilder labels(String... labels);

  JqlClauseBuilder issue(String... keys);

  ConditionBuilder issue();

  ConditionBuilder customField(Long id);

  JqlClauseBuilder addClause(Clause clause);

  ConditionBuilder addCondition(String clauseName);

  Clause buildClause();
}
