package minijira.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.project.version.Version;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.store.Db;

/** A snapshot of projects, versions and components. */
final class Projects {
  final Map<Long, HostProject> byId = new LinkedHashMap<>();
  final Map<String, HostProject> byKey = new LinkedHashMap<>();
  final Map<Long, Version> versions = new LinkedHashMap<>();
  final Map<Long, List<Version>> versionsOf = new LinkedHashMap<>();
  final Map<Long, ProjectComponent> components = new LinkedHashMap<>();
  final Map<Long, List<ProjectComponent>> componentsOf = new LinkedHashMap<>();

  static Projects load(Db db, ProjectStore store) {
    Projects all = new Projects();
    db.query(
            "SELECT * FROM project ORDER BY name",
            r ->
                new HostProject(
                    store,
                    r.getLong("id"),
                    r.getString("pkey"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getString("lead_key"),
                    r.getString("url"),
                    r.getString("type_key"),
                    r.getLong("scheme_id"),
                    r.getBoolean("archived")))
        .forEach(all::add);
    db.query(
            "SELECT * FROM version ORDER BY seq, id",
            r ->
                new HostVersion(
                    store,
                    r.getLong("id"),
                    r.getLong("project_id"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getLong("seq"),
                    date(r.getObject("start_date")),
                    date(r.getObject("release_date")),
                    r.getBoolean("released"),
                    r.getBoolean("archived")))
        .forEach(all::add);
    db.query(
            "SELECT * FROM component ORDER BY name",
            r ->
                new HostComponent(
                    r.getLong("id"),
                    r.getLong("project_id"),
                    r.getString("name"),
                    r.getString("description")))
        .forEach(all::add);
    return all;
  }

  private static Date date(Object millis) {
    return millis instanceof Number number ? new Date(number.longValue()) : null;
  }

  private void add(HostProject project) {
    byId.put(project.id(), project);
    byKey.put(project.key(), project);
  }

  private void add(HostVersion version) {
    versions.put(version.id(), version);
    versionsOf.computeIfAbsent(version.projectId(), k -> new ArrayList<>()).add(version);
  }

  private void add(HostComponent component) {
    components.put(component.id(), component);
    componentsOf.computeIfAbsent(component.projectId(), k -> new ArrayList<>()).add(component);
  }
}
