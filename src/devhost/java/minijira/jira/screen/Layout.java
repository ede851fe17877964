package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.store.Db;

/** A snapshot of all screens and schemes; seven statements, however many there are. */
final class Layout {
  final Map<Long, HostScreen> screens = new LinkedHashMap<>();
  final Map<Long, List<FieldScreenTab>> tabs = new HashMap<>();
  final Map<Long, HostScreenScheme> schemes = new LinkedHashMap<>();
  final Map<Long, HostTypeScreenScheme> typeSchemes = new LinkedHashMap<>();
  final Map<Long, Long> ofProject = new HashMap<>();

  static Layout load(Db db, ScreenStore store) {
    Layout all = new Layout();
    all.screens(db, store);
    all.schemes(db, store);
    db.query(
            "SELECT project_id, scheme_id FROM project_screen_scheme",
            r -> Map.entry(r.getLong(1), r.getLong(2)))
        .forEach(entry -> all.ofProject.put(entry.getKey(), entry.getValue()));
    return all;
  }

  private void screens(Db db, ScreenStore store) {
    Map<Long, List<String>> fields = new HashMap<>();
    db.query(
        "SELECT tab_id, field FROM screen_field ORDER BY seq, id",
        r -> fields.computeIfAbsent(r.getLong(1), k -> new ArrayList<>()).add(r.getString(2)));
    db.query(
        "SELECT id, screen_id, name FROM screen_tab ORDER BY seq, id",
        r ->
            tabs.computeIfAbsent(r.getLong(2), k -> new ArrayList<>())
                .add(
                    new HostTab(
                        store,
                        r.getLong(1),
                        r.getLong(2),
                        r.getString(3),
                        fields.getOrDefault(r.getLong(1), List.of()))));
    db.query(
            "SELECT id, name, description FROM screen ORDER BY id",
            r -> new HostScreen(store, r.getLong(1), r.getString(2), r.getString(3)))
        .forEach(screen -> screens.put(screen.id(), screen));
  }

  private void schemes(Db db, ScreenStore store) {
    Map<Long, Map<Long, Long>> items = new HashMap<>();
    db.query(
        "SELECT scheme_id, operation, screen_id FROM screen_scheme_item",
        r ->
            items
                .computeIfAbsent(r.getLong(1), k -> new HashMap<>())
                .put((Long) r.getObject(2), r.getLong(3)));
    db.query(
            "SELECT id, name FROM screen_scheme ORDER BY id",
            r ->
                new HostScreenScheme(
                    store,
                    r.getLong(1),
                    r.getString(2),
                    items.getOrDefault(r.getLong(1), Map.of())))
        .forEach(scheme -> schemes.put(scheme.id(), scheme));
    Map<Long, Map<String, Long>> entities = new HashMap<>();
    db.query(
        "SELECT scheme_id, issue_type_id, screen_scheme_id FROM type_screen_entity",
        r ->
            entities
                .computeIfAbsent(r.getLong(1), k -> new HashMap<>())
                .put(r.getString(2), r.getLong(3)));
    db.query(
            "SELECT id, name FROM type_screen_scheme ORDER BY id",
            r ->
                new HostTypeScreenScheme(
                    store,
                    r.getLong(1),
                    r.getString(2),
                    entities.getOrDefault(r.getLong(1), Map.of())))
        .forEach(scheme -> typeSchemes.put(scheme.id(), scheme));
  }
}
