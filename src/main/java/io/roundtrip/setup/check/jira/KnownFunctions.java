package io.roundtrip.setup.check.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.setup.check.Look;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Our JQL functions, each in a query. Jira answers about a function it does not know in the same
 * words as about one that cannot exist; about what stands in its brackets our own function answers.
 */
public final class KnownFunctions {
  private static final String NOBODYS = "roundtripHasNoSuchFunction";

  private final SearchService search;
  private final JiraAuthenticationContext session;

  public KnownFunctions(SearchService search, JiraAuthenticationContext session) {
    this.search = search;
    this.session = session;
  }

  public Look look(Collection<String> functions) {
    Set<String> unknown = answers(NOBODYS);
    List<String> missing =
        functions.stream().filter(name -> answers(name).equals(unknown)).toList();
    return new Look(functions.size(), missing);
  }

  /** What is said against it, without its name. */
  private Set<String> answers(String function) {
    ApplicationUser viewer = session.getLoggedInUser();
    SearchService.ParseResult parsed = search.parseQuery(viewer, "issue in " + function + "()");
    Set<String> said =
        parsed.isValid()
            ? search.validateQuery(viewer, parsed.getQuery()).getErrorMessages()
            : parsed.getErrors().getErrorMessages();
    Set<String> nameless = new TreeSet<>();
    said.forEach(message -> nameless.add(message.replace(function, "…")));
    return nameless;
  }
}
