package minijira.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import minijira.jira.issue.Issues;
import minijira.jira.link.Links;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/**
 * What an administrator takes away, as Jira does it: the issues of a project go without an event of
 * their own; a type that is in use goes only with another in its place; whoever left the directory
 * stays named in the issues.
 */
public final class Removals {
  private final Db db;
  private final ConfigVersion version;
  private final Issues issues;
  private final Links links;

  public Removals(Db db, ConfigVersion version, Issues issues, Links links) {
    this.db = db;
    this.version = version;
    this.issues = issues;
    this.links = links;
  }

  public void project(long id, ApplicationUser by) {
    db.tx(
        () -> {
          for (Long issue : issues.getIssueIdsForProject(id)) {
            Issue there = issues.getIssueObject(issue);
            if (there != null) issues.delete(by, there, false);
          }
          for (String table :
              List.of(
                  "version",
                  "component",
                  "role_actor",
                  "security_level",
                  "workflow_entry",
                  "field_context",
                  "field_layout",
                  "project_default",
                  "project_type_scheme",
                  "project_screen_scheme",
                  "project_counter"))
            db.update("DELETE FROM " + table + " WHERE project_id = ?", id);
          db.update("DELETE FROM project WHERE id = ?", id);
          version.changed();
        });
  }

  /** Whether issues are of this type. */
  public boolean inUse(long issueType) {
    return db.one(
            "SELECT id FROM issue WHERE issue_type_id = ? LIMIT 1", r -> r.getLong(1), issueType)
        .isPresent();
  }

  /** Issues of the type become of the other, without history and without events. */
  public void issueType(long id, long instead) {
    String type = String.valueOf(id);
    db.tx(
        () -> {
          db.update("UPDATE issue SET issue_type_id = ? WHERE issue_type_id = ?", instead, id);
          db.update("DELETE FROM type_scheme_type WHERE issue_type_id = ?", type);
          db.update("DELETE FROM type_screen_entity WHERE issue_type_id = ?", type);
          db.update("DELETE FROM field_context WHERE issue_type_id = ?", id);
          db.update("DELETE FROM field_layout WHERE issue_type_id = ?", id);
          db.update("DELETE FROM issue_type WHERE id = ?", id);
          version.changed();
        });
  }

  /** Each link of the type is removed first, with its history and its event. */
  public void linkType(long id, ApplicationUser by) {
    db.tx(
        () -> {
          for (IssueLink link : links.getIssueLinks(id)) links.removeIssueLink(link, by);
          db.update("DELETE FROM issue_link_type WHERE id = ?", id);
          version.changed();
        });
  }

  public void component(long id) {
    db.tx(
        () -> {
          db.update("DELETE FROM issue_component WHERE component_id = ?", id);
          db.update("DELETE FROM component_default WHERE component_id = ?", id);
          db.update("DELETE FROM component WHERE id = ?", id);
          version.changed();
        });
  }

  /** As when a directory no longer has them. */
  public void user(String key) {
    db.tx(
        () -> {
          db.update("DELETE FROM membership WHERE user_key = ?", key);
          db.update("DELETE FROM personal_token WHERE user_key = ?", key);
          db.update("DELETE FROM app_user WHERE user_key = ?", key);
          version.changed();
        });
  }
}
