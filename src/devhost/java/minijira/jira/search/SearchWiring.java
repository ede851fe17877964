package minijira.jira.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import minijira.jira.field.Fields;
import minijira.jira.field.OptionStore;
import minijira.jira.issue.IssueStore;
import minijira.jira.link.LinkTypes;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Constants;
import minijira.jira.project.Permissions;
import minijira.jira.project.ProjectStore;
import minijira.jira.thread.ThreadLocals;
import minijira.store.Db;

/** Builds the search. */
public record SearchWiring(
    Db db,
    Constants constants,
    ProjectStore projects,
    UserStore users,
    AccessStore access,
    Permissions permissions,
    IssueStore issues,
    Fields fields,
    OptionStore options,
    LinkTypes linkTypes,
    ThreadLocals threads,
    Clock clock) {

  private SystemFields system() {
    return new SystemFields(constants, projects, users, access, permissions, issues);
  }

  private CustomFields custom() {
    return new CustomFields(fields, options, issues, linkTypes);
  }

  public Search search() {
    Compiler compiler = new Compiler(system(), custom(), new Functions(users, constants, projects));
    return new Search(db, compiler, new Sorting(custom()), permissions, issues, threads, clock);
  }

  /** Every name that a query may use, for completion in search boxes. */
  public List<String> fieldNames() {
    List<String> names = new ArrayList<>(system().names());
    names.add("text");
    names.addAll(custom().names());
    return names;
  }
}
