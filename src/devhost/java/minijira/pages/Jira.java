package minijira.pages;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.Comparator;
import java.util.List;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;

/** What the screens ask for on every second line. */
final class Jira {
  private Jira() {}

  /** The project of the route's {key}; 404 if it is not there or not visible. */
  static Project project(Request request, String key) {
    Project project = Components.get(ProjectManager.class).getProjectObjByKey(key);
    if (project == null || !may(request, ProjectPermissions.BROWSE_PROJECTS, project)) {
      if (request.user() == null) throw Halt.login();
      throw Halt.notFound(Words.t("There is no project {0}, or you may not see it.", key));
    }
    return project;
  }

  /** The project for somebody who may change its settings. */
  static Project administered(Request request, String key) {
    Project project = project(request, key);
    if (!Sidebar.administers(request, project))
      throw Halt.forbidden(Words.t("You may not administer project {0}.", key));
    return project;
  }

  static boolean may(Request request, ProjectPermissionKey permission, Project project) {
    return Components.get(PermissionManager.class)
        .hasPermission(permission, project, request.user());
  }

  static boolean may(Request request, ProjectPermissionKey permission, Issue issue) {
    return Components.get(PermissionManager.class).hasPermission(permission, issue, request.user());
  }

  static List<Project> projects(Request request, ProjectPermissionKey permission) {
    return Components.get(PermissionManager.class).getProjects(permission, request.user()).stream()
        .sorted(Comparator.comparing(Project::getName, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The issue for the reader; login or 404 if it is not there or not visible. */
  static MutableIssue issue(Request request, String key) {
    IssueService.IssueResult found =
        Components.get(IssueService.class).getIssue(request.user(), key);
    return require(request, found, key);
  }

  static MutableIssue issue(Request request, long id) {
    return require(
        request,
        Components.get(IssueService.class).getIssue(request.user(), id),
        String.valueOf(id));
  }

  private static MutableIssue require(
      Request request, IssueService.IssueResult found, String name) {
    if (found.isValid() && found.getIssue() != null) return found.getIssue();
    if (request.user() == null) throw Halt.login();
    throw Halt.notFound(Words.t("There is no issue {0}, or you may not see it.", name));
  }

  /** The first issues of a query we wrote ourselves; one that is not valid is a mistake of ours. */
  static List<Issue> search(Request request, String jql, int most) {
    SearchService searches = Components.get(SearchService.class);
    SearchService.ParseResult parsed = searches.parseQuery(request.user(), jql);
    if (!parsed.isValid())
      throw new IllegalStateException(jql + ": " + parsed.getErrors().getErrorMessages());
    return page(request, parsed.getQuery(), 0, most).getResults();
  }

  static com.atlassian.jira.issue.search.SearchResults<Issue> page(
      Request request, Query query, int start, int max) {
    try {
      return Components.get(SearchService.class)
          .search(request.user(), query, new PagerFilter<Issue>(start, max));
    } catch (SearchException e) {
      throw new IllegalStateException(e);
    }
  }

  static long count(Request request, String jql) {
    SearchService searches = Components.get(SearchService.class);
    try {
      return searches.searchCount(
          request.user(), searches.parseQuery(request.user(), jql).getQuery());
    } catch (SearchException e) {
      throw new IllegalStateException(e);
    }
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static ConstantsManager constants() {
    return Components.get(ConstantsManager.class);
  }

  static CustomFieldManager fields() {
    return Components.get(CustomFieldManager.class);
  }
}
