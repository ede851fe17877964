package minijira.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import minijira.jira.people.UserStore;
import minijira.node.Components;
import minijira.node.NodeControls;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/**
 * Jira's anonymisation of a user. Command: anonymize (user: a name). The user is inactive from then
 * on, with a new key and a new name, wherever Jira itself keeps the key; an app keeps the old key
 * and is asked by an extension point that the host does not have.
 */
final class Anonymization {
  private static final List<String> KEPT =
      List.of(
          "issue.assignee",
          "issue.reporter",
          "issue.creator",
          "change_group.author",
          "issue_comment.author",
          "issue_comment.update_author",
          "project.lead_key",
          "component.lead_key",
          "watcher.user_key",
          "membership.user_key",
          "user_property.user_key");

  private Anonymization() {}

  static void addTo(NodeControls controls) {
    controls.command(
        "anonymize", args -> anonymize(Components.get(UserStore.class).byName(args.get("user"))));
  }

  private static void anonymize(ApplicationUser user) {
    Db db = Components.get(Db.class);
    String key = "JIRAUSER" + user.getId();
    String name = "jirauser" + user.getId();
    String shown = "user-" + Integer.toHexString(user.getKey().hashCode() & 0xfffff);
    db.tx(
        () -> {
          for (String kept : KEPT) {
            String[] at = kept.split("\\.");
            db.update(
                "UPDATE " + at[0] + " SET " + at[1] + " = ? WHERE " + at[1] + " = ?",
                key,
                user.getKey());
          }
          db.update("DELETE FROM personal_token WHERE user_key = ?", user.getKey());
          db.update(
              "UPDATE app_user SET user_key = ?, username = ?, username_lower = ?, display_name ="
                  + " ?, email = ?, active = ? WHERE id = ?",
              key,
              name,
              name,
              shown,
              name + "@jira.invalid",
              false,
              user.getId());
          Components.get(ConfigVersion.class).changed();
        });
  }
}
