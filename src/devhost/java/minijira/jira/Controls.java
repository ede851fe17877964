package minijira.jira;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minijira.jira.field.IndexWatch;
import minijira.jira.field.Searcher;
import minijira.jira.issue.IssueStore;
import minijira.jira.issue.Issues;
import minijira.jira.mail.LogIn;
import minijira.jira.mail.MailServers;
import minijira.jira.mail.MailSettings;
import minijira.jira.people.UserStore;
import minijira.jira.project.ProjectStore;
import minijira.jira.thread.ThreadLocals;
import minijira.node.Components;
import minijira.node.NodeControls;
import minijira.store.Db;

/**
 * What a test may do to the Jira services from outside. Commands: mail (sending = on or off: Jira's
 * switch for clones; server = on or off: the admin removed it; login = none, password or oauth,
 * with account and secret), move (issue, project: keys; user: a name, of somebody who may), clone
 * (issue: a key; user: a name), archive (project: a key; archived = true or false), property (name,
 * value: one of Jira's application properties), sql (update: a statement, for what a test cannot
 * wait for), searcher (key; gone = true or false). Query: unindexed (issues: ids that were written
 * to but not indexed again), threads (searched: names of those that did; unprepared: those of the
 * plugin that did so without being set up).
 */
final class Controls {
  private Controls() {}

  static void addTo(NodeControls controls) {
    controls.command("mail", Controls::mail);
    controls.command("move", Controls::move);
    controls.command("clone", Controls::cloneIssue);
    controls.command("archive", Controls::archive);
    controls.command("property", Controls::property);
    controls.command("sql", args -> Components.get(Db.class).update(args.get("update")));
    controls.command(
        "searcher",
        args -> Searcher.setGone(args.get("key"), Boolean.parseBoolean(args.get("gone"))));
    controls.query(
        "unindexed",
        args -> Map.of("issues", List.copyOf(Components.get(IndexWatch.class).stale())));
    controls.query("threads", args -> threads(Components.get(ThreadLocals.class)));
  }

  private static Map<String, Object> threads(ThreadLocals threads) {
    return Map.of("searched", List.copyOf(threads.searched()), "unprepared", threads.unprepared());
  }

  private static void mail(Map<String, String> args) {
    boolean off = args.getOrDefault("sending", "on").equals("off");
    Components.get(MailSettings.class).setSendingDisabled(off);
    Components.get(MailServers.class).setDefined(!args.getOrDefault("server", "on").equals("off"));
    LogIn.Kind kind =
        LogIn.Kind.valueOf(args.getOrDefault("login", "none").toUpperCase(Locale.ROOT));
    Components.get(MailServers.class)
        .setLogIn(new LogIn(kind, args.get("account"), args.get("secret")));
  }

  private static void move(Map<String, String> args) {
    ApplicationUser user =
        Components.get(UserStore.class).byName(args.getOrDefault("user", "admin"));
    Issue issue = Components.get(IssueStore.class).byKey(args.get("issue"));
    Project to = Components.get(ProjectStore.class).byKey(args.get("project"));
    PermissionManager permissions = Components.get(PermissionManager.class);
    if (!permissions.hasPermission(ProjectPermissions.MOVE_ISSUES, issue, user)
        || !permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, to, user))
      throw new IllegalArgumentException(
          user.getName() + " may not move " + issue.getKey() + " to " + to.getKey());
    Components.get(Issues.class).move(user, issue, to.getId());
  }

  private static void cloneIssue(Map<String, String> args) {
    Issue original = Components.get(IssueStore.class).byKey(args.get("issue"));
    try {
      Cloning.of(
          Components.get(UserStore.class).byName(args.getOrDefault("user", "admin")),
          original,
          Cloning.summary(original));
    } catch (CreateException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void archive(Map<String, String> args) {
    ProjectStore projects = Components.get(ProjectStore.class);
    boolean archived = Boolean.parseBoolean(args.getOrDefault("archived", "true"));
    projects.archive(projects.byKey(args.get("project")).id(), archived);
  }

  private static void property(Map<String, String> args) {
    Components.get(ApplicationProperties.class).setString(args.get("name"), args.get("value"));
  }
}
