package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface SearchService {
  SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter pager)
      throws SearchException;

  SearchResults<Issue> searchOverrideSecurity(
      ApplicationUser searcher, Query query, PagerFilter pager) throws SearchException;

  long searchCount(ApplicationUser searcher, Query query) throws SearchException;

  long searchCountOverrideSecurity(ApplicationUser searcher, Query query) throws SearchException;

  ParseResult parseQuery(ApplicationUser searcher, String query);

  MessageSet validateQuery(ApplicationUser searcher, Query query);

  String getQueryString(ApplicationUser searcher, Query query);

  String getJqlString(Query query);

  final class ParseResult {
    public ParseResult(Query query, MessageSet errors) {
      throw new UnsupportedOperationException("contract only");
    }

    public Query getQuery() {
      throw new UnsupportedOperationException("contract only");
    }

    public MessageSet getErrors() {
      throw new UnsupportedOperationException("contract only");
    }

    public boolean isValid() {
      throw new UnsupportedOperationException("contract only");
    }
  }
}
