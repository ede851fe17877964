package minijira.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import java.util.List;
import minijira.jira.field.Fields;
import minijira.jira.field.SystemTypes;
import minijira.jira.link.EpicLinkField;
import minijira.jira.link.LinkTypes;
import minijira.jira.people.HostUser;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Category;
import minijira.jira.project.Constants;
import minijira.jira.project.Grant;
import minijira.jira.workflow.DefaultWorkflow;
import minijira.jira.workflow.DefaultWorkflow.Place;
import minijira.jira.workflow.WorkflowStore;
import minijira.store.Db;

/**
 * What an empty Jira has before its first project. Runs once per database, also if two nodes start
 * together.
 */
public final class FirstRun {
  static final String ADMINS = "jira-administrators";
  static final String EVERYBODY = "jira-software-users";
  private final Db db;
  private final UserStore users;
  private final AccessStore access;
  private final Constants constants;
  private final LinkTypes linkTypes;
  private final Fields fields;
  private final WorkflowStore workflows;

  FirstRun(
      Db db,
      UserStore users,
      AccessStore access,
      Constants constants,
      LinkTypes linkTypes,
      Fields fields,
      WorkflowStore workflows) {
    this.db = db;
    this.users = users;
    this.access = access;
    this.constants = constants;
    this.linkTypes = linkTypes;
    this.fields = fields;
    this.workflows = workflows;
  }

  void seed() {
    db.tx(
        () -> {
          db.one("SELECT version FROM schema_version WHERE id = 1 FOR UPDATE", r -> r.getInt(1));
          if (db.one("SELECT COUNT(*) FROM app_group", r -> r.getLong(1)).orElse(0L) > 0) return;
          people();
          permissions();
          lists();
          links();
          fields.create(
              "Epic Link",
              "Choose an epic to assign this issue to.",
              EpicLinkField.KEY,
              EpicLinkField.SEARCHER);
          fields.create(
              "Story Points",
              "Measurement of complexity and/or size of a requirement.",
              SystemTypes.PREFIX + "float",
              SystemTypes.PREFIX + "exactnumber");
          workflow();
        });
  }

  private void people() {
    users.createGroup(ADMINS);
    users.createGroup(EVERYBODY);
    users.grantGlobally(GlobalPermissionKey.ADMINISTER.getKey(), ADMINS);
    users.grantGlobally(GlobalPermissionKey.SYSTEM_ADMIN.getKey(), ADMINS);
    users.grantGlobally("USE", ADMINS);
    users.grantGlobally("USE", EVERYBODY);
    users.grantGlobally("BULK_CHANGE", EVERYBODY);
    users.join(ADMINS, user("admin", "Alex Admin"));
    user("pm", "Priya Menon");
    user("engineer", "Emil Engström");
    user("support", "Sofia Santos");
  }

  private HostUser user(String name, String displayName) {
    HostUser user = users.create(name, displayName, name + "@example.com", name);
    users.join(EVERYBODY, user);
    return user;
  }

  private void permissions() {
    ProjectRole administrators =
        access.createRole("Administrators", "People who administer a project");
    ProjectRole developers = access.createRole("Developers", "People who work on issues");
    ProjectRole people = access.createRole("Users", "People who report issues");
    access.addActor(0, administrators.getId(), Grant.Kind.GROUP, ADMINS);
    access.addActor(0, developers.getId(), Grant.Kind.GROUP, EVERYBODY);
    access.addActor(0, people.getId(), Grant.Kind.GROUP, EVERYBODY);
    long scheme = access.createScheme("Default software scheme");
    access.grant(
        scheme,
        ProjectPermissions.ADMINISTER_PROJECTS.permissionKey(),
        Grant.Kind.ROLE,
        administrators.getId().toString());
    access.grant(
        scheme, ProjectPermissions.ADMINISTER_PROJECTS.permissionKey(), Grant.Kind.LEAD, null);
    for (ProjectRole role : List.of(administrators, developers))
      for (ProjectPermissionKey permission : working()) grant(scheme, permission, role);
    for (ProjectPermissionKey permission :
        List.of(
            ProjectPermissions.BROWSE_PROJECTS,
            ProjectPermissions.CREATE_ISSUES,
            ProjectPermissions.ADD_COMMENTS)) grant(scheme, permission, people);
    grant(scheme, ProjectPermissions.DELETE_ISSUES, administrators);
    grant(scheme, ProjectPermissions.MODIFY_REPORTER, administrators);
  }

  private void grant(long scheme, ProjectPermissionKey permission, ProjectRole role) {
    access.grant(scheme, permission.permissionKey(), Grant.Kind.ROLE, role.getId().toString());
  }

  /** What people who work on issues may do. */
  public static List<ProjectPermissionKey> working() {
    return List.of(
        ProjectPermissions.BROWSE_PROJECTS,
        ProjectPermissions.CREATE_ISSUES,
        ProjectPermissions.EDIT_ISSUES,
        ProjectPermissions.TRANSITION_ISSUES,
        ProjectPermissions.ASSIGN_ISSUES,
        ProjectPermissions.ASSIGNABLE_USER,
        ProjectPermissions.RESOLVE_ISSUES,
        ProjectPermissions.CLOSE_ISSUES,
        ProjectPermissions.LINK_ISSUES,
        ProjectPermissions.ADD_COMMENTS,
        ProjectPermissions.SET_ISSUE_SECURITY,
        ProjectPermissions.MOVE_ISSUES);
  }

  private void lists() {
    constants.addIssueType(10000, "Epic", "A big user story that needs to be broken down.", false);
    constants.addIssueType(10001, "Story", "A user story.", false);
    constants.addIssueType(
        10002, "Bug", "A problem which impairs or prevents the functions of the product.", false);
    constants.addIssueType(10003, "Task", "A task that needs to be done.", false);
    constants.addIssueType(10004, "Sub-task", "The sub-task of the issue.", true);
    constants.addStatus(10000, "To Do", Category.TO_DO);
    constants.addStatus(3, "In Progress", Category.IN_PROGRESS);
    constants.addStatus(10001, "In Review", Category.IN_PROGRESS);
    constants.addStatus(10002, "Done", Category.DONE);
    constants.addStatus(1, "Open", Category.TO_DO);
    constants.addStatus(4, "Reopened", Category.TO_DO);
    constants.addStatus(5, "Resolved", Category.DONE);
    constants.addStatus(6, "Closed", Category.DONE);
    String[] priorities = {
      "Highest", "#d04437", "High", "#f15C75", "Medium", "#f79232", "Low", "#707070", "Lowest",
      "#999999"
    };
    for (int i = 0; i < priorities.length; i += 2)
      constants.addPriority(i / 2 + 1, priorities[i], priorities[i + 1]);
    constants.addResolution(10000, "Done");
    constants.addResolution(10001, "Won't Do");
    constants.addResolution(10002, "Duplicate");
    constants.addResolution(10003, "Cannot Reproduce");
  }

  private void links() {
    linkTypes.createIssueLinkType("Blocks", "blocks", "is blocked by", null);
    linkTypes.createIssueLinkType("Cloners", "clones", "is cloned by", null);
    linkTypes.createIssueLinkType("Duplicate", "duplicates", "is duplicated by", null);
    linkTypes.createIssueLinkType("Relates", "relates to", "relates to", null);
    linkTypes.createIssueLinkType(
        "Epic-Story Link", "is Epic of", "has Epic", EpicLinkField.LINK_STYLE);
  }

  private void workflow() {
    List<Place> places =
        List.of(
            new Place(10000, "To Do", false),
            new Place(3, "In Progress", false),
            new Place(10001, "In Review", false),
            new Place(10002, "Done", true));
    workflows.save(WorkflowStore.DEFAULT, DefaultWorkflow.xml(places, 10000));
  }
}
