package minijira.jira.search;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.atlassian.query.QueryImpl;
import com.atlassian.query.order.OrderBy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import minijira.jira.issue.IssueStore;
import minijira.jira.project.Permissions;
import minijira.jira.thread.ThreadLocals;
import minijira.jira.thread.View;
import minijira.store.Db;
import minijira.store.DbException;

/**
 * Search by JQL. What the user may not see is left out inside the SQL, so counts and pages are
 * right.
 */
public final class Search implements SearchService {
  private final Db db;
  private final Compiler compiler;
  private final Sorting sorting;
  private final Permissions permissions;
  private final IssueStore issues;
  private final ThreadLocals threads;
  private final Clock clock;

  Search(
      Db db,
      Compiler compiler,
      Sorting sorting,
      Permissions permissions,
      IssueStore issues,
      ThreadLocals threads,
      Clock clock) {
    this.db = db;
    this.compiler = compiler;
    this.sorting = sorting;
    this.permissions = permissions;
    this.issues = issues;
    this.threads = threads;
    this.clock = clock;
  }

  private Asker asker(ApplicationUser user, boolean overridden) {
    return new Asker(user, overridden, ZonedDateTime.now(clock));
  }

  private Sql where(Query query, Asker asker) {
    Sql asked =
        compiler
            .compile(query.getWhereClause(), asker, new MessageSetImpl(), false)
            .and(seen(threads.view()));
    return asker.securityOverridden()
        ? asked
        : asked.and(VisibleSql.of(permissions.visible(asker.user()), asker.user()));
  }

  private static Sql seen(View view) {
    if (view.equals(View.ALL)) return Sql.TRUE;
    return Sql.of(view.fresh() ? "i.created <= ?" : "i.updated <= ?", view.at());
  }

  @Override
  public SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter pager)
      throws SearchException {
    return search(query, pager, asker(searcher, false));
  }

  @Override
  public SearchResults<Issue> searchOverrideSecurity(
      ApplicationUser searcher, Query query, PagerFilter pager) throws SearchException {
    return search(query, pager, asker(searcher, true));
  }

  private SearchResults<Issue> search(Query query, PagerFilter<?> pager, Asker asker)
      throws SearchException {
    try {
      List<Long> all = ids(where(query, asker), query.getOrderByClause());
      int max = pager.getMax() < 0 ? Integer.MAX_VALUE : pager.getMax();
      int from = Math.min(pager.getStart(), all.size());
      int to = (int) Math.min((long) from + max, all.size());
      return new SearchResults<>(
          List.copyOf(issues.byIds(all.subList(from, to))), all.size(), max, pager.getStart());
    } catch (DbException e) {
      throw new SearchException(e.getMessage(), e);
    }
  }

  /**
   * All ids at once: one query gives page and total, which at this size is cheaper than asking
   * twice.
   */
  private List<Long> ids(Sql where, OrderBy orderBy) {
    String sql = "SELECT i.id" + from(where) + sorting.sql(orderBy, new MessageSetImpl());
    return committed(() -> db.query(sql, r -> r.getLong(1), where.args().toArray()));
  }

  private long count(Sql where) {
    String sql = "SELECT COUNT(*)" + from(where);
    return committed(() -> db.one(sql, r -> r.getLong(1), where.args().toArray())).orElse(0L);
  }

  private static String from(Sql where) {
    return " FROM issue i WHERE i.archived IS NOT TRUE AND "
        + "i.project_id NOT IN (SELECT p.id FROM project p WHERE p.archived) AND ("
        + where.text()
        + ")";
  }

  /** Jira's index learns of a change when it is over: a listener does not find it yet. */
  private <T> T committed(Supplier<T> asking) {
    return db.inTx() ? db.apart(asking) : asking.get();
  }

  @Override
  public long searchCount(ApplicationUser searcher, Query query) throws SearchException {
    return count(where(query, asker(searcher, false)));
  }

  @Override
  public long searchCountOverrideSecurity(ApplicationUser searcher, Query query)
      throws SearchException {
    return count(where(query, asker(searcher, true)));
  }

  @Override
  public ParseResult parseQuery(ApplicationUser searcher, String query) {
    MessageSet problems = new MessageSetImpl();
    try {
      return new ParseResult(
          query == null || query.isBlank() ? new QueryImpl() : Parser.parse(query), problems);
    } catch (JqlException e) {
      problems.addErrorMessage(e.getMessage());
      return new ParseResult(null, problems);
    }
  }

  @Override
  public MessageSet validateQuery(ApplicationUser searcher, Query query) {
    MessageSet problems = new MessageSetImpl();
    compiler.compile(query.getWhereClause(), asker(searcher, false), problems, true);
    sorting.sql(query.getOrderByClause(), problems);
    return problems;
  }

  @Override
  public String getQueryString(ApplicationUser searcher, Query query) {
    return "&jql=" + URLEncoder.encode(getJqlString(query), StandardCharsets.UTF_8);
  }

  @Override
  public String getJqlString(Query query) {
    return query.getQueryString() != null ? query.getQueryString() : query.toString();
  }
}
