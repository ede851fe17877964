package minijira.jira;

import java.util.ArrayList;
import java.util.List;
import minijira.jira.field.Fields;
import minijira.jira.project.IssueTypeSchemes;
import minijira.jira.screen.ScreenStore;
import minijira.store.Db;

/**
 * The scheme and the screen that every project has until somebody gives it others: all issue types,
 * all fields there are. Runs once per database.
 */
final class FirstScreens {
  private static final List<String> SYSTEM =
      List.of(
          "summary",
          "issuetype",
          "security",
          "priority",
          "duedate",
          "components",
          "versions",
          "fixVersions",
          "assignee",
          "reporter",
          "environment",
          "description",
          "labels");

  private final Db db;
  private final IssueTypeSchemes types;
  private final ScreenStore screens;
  private final Fields fields;

  FirstScreens(Db db, IssueTypeSchemes types, ScreenStore screens, Fields fields) {
    this.db = db;
    this.types = types;
    this.screens = screens;
    this.fields = fields;
  }

  void seed() {
    db.tx(
        () -> {
          db.one("SELECT version FROM schema_version WHERE id = 1 FOR UPDATE", r -> r.getInt(1));
          if (!screens.screens().isEmpty()) return;
          types.seed();
          List<String> all = new ArrayList<>(SYSTEM);
          fields.ids().forEach(id -> all.add("customfield_" + id));
          screens.seed(all);
        });
  }
}
