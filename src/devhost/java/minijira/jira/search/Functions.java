package minijira.jira.search;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import minijira.jira.people.UserStore;
import minijira.jira.project.Constants;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.JqlFunctionModule;

/** JQL functions: the system's and the plugin's. */
final class Functions {
  private static final Set<String> LISTS =
      Set.of(
          "membersof",
          "standardissuetypes",
          "subtaskissuetypes",
          "releasedversions",
          "unreleasedversions");
  private final UserStore users;
  private final Constants constants;
  private final ProjectStore projects;

  Functions(UserStore users, Constants constants, ProjectStore projects) {
    this.users = users;
    this.constants = constants;
    this.projects = projects;
  }

  private static Optional<JqlFunctionModule> plugins(FunctionOperand operand) {
    PluginModules modules = Components.find(PluginModules.class);
    if (modules == null) return Optional.empty();
    return modules.all(JqlFunctionModule.class).stream()
        .filter(module -> module.functionName().equalsIgnoreCase(operand.getName()))
        .findFirst();
  }

  private static String name(FunctionOperand operand) {
    return operand.getName().toLowerCase(Locale.ROOT);
  }

  boolean isList(FunctionOperand operand) {
    return plugins(operand)
        .map(JqlFunctionModule::list)
        .orElseGet(() -> LISTS.contains(name(operand)));
  }

  void validate(FunctionOperand operand, TerminalClause clause, Asker asker, MessageSet problems) {
    Optional<JqlFunctionModule> module = plugins(operand);
    if (module.isPresent())
      problems.addMessageSet(module.get().function().validate(asker.user(), operand, clause));
    else if (!isKnown(operand))
      problems.addErrorMessage("Unable to find JQL function '" + operand.getDisplayString() + "'.");
    else if (isDate(operand)
        && Dates.function(operand.getName(), operand.getArgs(), asker.now()) == null)
      problems.addErrorMessage(
          "Function '"
              + operand.getName()
              + "' does not take the argument '"
              + operand.getArgs().get(0)
              + "'. Use an increment such as '-7d' or '+1'.");
    else if (name(operand).equals("membersof")
        && (operand.getArgs().size() != 1 || !users.groups().contains(operand.getArgs().get(0))))
      problems.addErrorMessage(
          "Function 'membersOf' can not generate a list of usernames for group '"
              + String.join(", ", operand.getArgs())
              + "'; the group does not exist.");
  }

  private static boolean isDate(FunctionOperand operand) {
    return name(operand).startsWith("startof")
        || name(operand).startsWith("endof")
        || name(operand).equals("now");
  }

  private static boolean isKnown(FunctionOperand operand) {
    return LISTS.contains(name(operand))
        || name(operand).equals("currentuser")
        || (isDate(operand) && Dates.isFunction(operand.getName()));
  }

  List<QueryLiteral> values(FunctionOperand operand, TerminalClause clause, Asker asker) {
    Optional<JqlFunctionModule> module = plugins(operand);
    if (module.isPresent()) return module.get().function().getValues(asker, operand, clause);
    return switch (name(operand)) {
      case "currentuser" ->
          asker.user() == null
              ? List.of()
              : List.of(new QueryLiteral(operand, asker.user().getUsername()));
      case "membersof" ->
          operand.getArgs().stream()
              .flatMap(group -> users.members(group).stream())
              .map(user -> new QueryLiteral(operand, user.username()))
              .toList();
      case "standardissuetypes" -> types(operand, type -> !type.isSubTask());
      case "subtaskissuetypes" -> types(operand, IssueType::isSubTask);
      case "releasedversions" -> versions(operand, Version::isReleased);
      case "unreleasedversions" ->
          versions(operand, version -> !version.isReleased() && !version.isArchived());
      default -> date(operand, asker);
    };
  }

  private static List<QueryLiteral> date(FunctionOperand operand, Asker asker) {
    Long millis = Dates.function(operand.getName(), operand.getArgs(), asker.now());
    return millis == null ? List.of() : List.of(new QueryLiteral(operand, millis));
  }

  private List<QueryLiteral> types(FunctionOperand operand, Predicate<IssueType> which) {
    return constants.getIssueTypes().stream()
        .filter(which)
        .map(type -> new QueryLiteral(operand, Long.valueOf(type.getId())))
        .toList();
  }

  private List<QueryLiteral> versions(FunctionOperand operand, Predicate<Version> which) {
    List<Project> wanted =
        projects.all().stream()
            .filter(
                p ->
                    operand.getArgs().isEmpty()
                        || operand.getArgs().contains(p.getKey())
                        || operand.getArgs().contains(p.getName()))
            .toList();
    return wanted.stream()
        .flatMap(p -> p.getVersions().stream())
        .filter(which)
        .map(version -> new QueryLiteral(operand, version.getId()))
        .toList();
  }
}
