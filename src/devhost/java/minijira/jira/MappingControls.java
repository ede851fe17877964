package minijira.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import minijira.jira.issue.HostIssue;
import minijira.jira.issue.IssueStore;
import minijira.jira.issue.Issues;
import minijira.jira.issue.Mapped;
import minijira.jira.people.UserStore;
import minijira.jira.project.Constants;
import minijira.jira.project.ProjectStore;
import minijira.jira.workflow.WorkflowStore;
import minijira.node.Components;
import minijira.node.NodeControls;

/**
 * Changes of status that are no transitions. Commands: move-mapped (issue, project: keys; status:
 * the name of the one it gets there; user: a name) writes project, Key, Workflow and status into
 * one change group; migrate (project: a key; from, to: names of statuses; user: a name) is a change
 * of the workflow scheme: Workflow and status in one change group for each issue, and no event.
 */
final class MappingControls {
  private MappingControls() {}

  static void addTo(NodeControls controls) {
    controls.command("move-mapped", MappingControls::move);
    controls.command("migrate", MappingControls::migrate);
  }

  private static void move(Map<String, String> args) {
    HostIssue issue = Components.get(IssueStore.class).byKey(args.get("issue"));
    Long project = Components.get(ProjectStore.class).byKey(args.get("project")).id();
    WorkflowStore workflows = Components.get(WorkflowStore.class);
    String before = workflows.getWorkflow(issue).getName();
    String after = workflows.getWorkflow(project, issue.getIssueTypeId()).getName();
    Mapped mapped = new Mapped(before, after, status(args.get("status")));
    Components.get(Issues.class).move(user(args), issue, project, mapped);
  }

  private static void migrate(Map<String, String> args) {
    String from = status(args.get("from"));
    String to = status(args.get("to"));
    IssueStore store = Components.get(IssueStore.class);
    Long project = Components.get(ProjectStore.class).byKey(args.get("project")).id();
    List<HostIssue> all = store.byIds(store.idsOfProject(project));
    for (HostIssue issue : all) {
      String now = Components.get(WorkflowStore.class).getWorkflow(issue).getName();
      Mapped mapped = new Mapped(now, "Another Workflow", to);
      if (from.equals(issue.getStatusId()))
        Components.get(Issues.class).migrate(user(args), issue, mapped);
    }
  }

  private static String status(String name) {
    return Constants.named(Components.get(Constants.class).getStatuses(), name)
        .orElseThrow(() -> new IllegalArgumentException("no status " + name))
        .getId();
  }

  private static ApplicationUser user(Map<String, String> args) {
    return Components.get(UserStore.class).byName(args.getOrDefault("user", "admin"));
  }
}
