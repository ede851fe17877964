package minijira.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import minijira.jira.project.Permissions.Visible;

/** The permission filter of a search. */
final class VisibleSql {
  private VisibleSql() {}

  static Sql of(Visible visible, ApplicationUser user) {
    Sql project =
        part(
            "i.project_id",
            visible.projects(),
            visible.reporterProjects(),
            visible.assigneeProjects(),
            user);
    Sql level =
        part(
            "i.security_level_id",
            visible.levels(),
            visible.reporterLevels(),
            visible.assigneeLevels(),
            user);
    return project.and(Sql.of("i.security_level_id IS NULL").or(level));
  }

  private static Sql part(
      String column,
      List<Long> open,
      List<Long> byReporter,
      List<Long> byAssignee,
      ApplicationUser user) {
    Sql free = Sql.in(column, open);
    if (user == null || (byReporter.isEmpty() && byAssignee.isEmpty())) return free;
    return Sql.any(
        List.of(
            free,
            Sql.in(column, byReporter).and(Sql.of("i.reporter = ?", user.getKey())),
            Sql.in(column, byAssignee).and(Sql.of("i.assignee = ?", user.getKey()))));
  }
}
