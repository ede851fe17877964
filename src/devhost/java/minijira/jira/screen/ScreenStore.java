package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/**
 * Screens, screen schemes and issue type screen schemes; also what Jira's public managers cannot
 * do, such as taking a field off a screen.
 */
public final class ScreenStore {
  /** The id of the first screen, screen scheme and issue type screen scheme. */
  public static final long DEFAULT = 1;

  private final Db db;
  private final ConfigVersion version;
  private final Cached<Layout> layout;

  public ScreenStore(Db db, ConfigVersion version) {
    this.db = db;
    this.version = version;
    this.layout = new Cached<>(version, () -> Layout.load(db, this));
  }

  void refresh() {
    version.lookAgain();
  }

  public Collection<HostScreen> screens() {
    return layout.get().screens.values();
  }

  /** Null if there is none. */
  public HostScreen screen(Long id) {
    return layout.get().screens.get(id);
  }

  List<FieldScreenTab> tabs(Long screen) {
    return layout.get().tabs.getOrDefault(screen, List.of());
  }

  public Collection<HostScreenScheme> schemes() {
    return layout.get().schemes.values();
  }

  public HostScreenScheme scheme(Long id) {
    return layout.get().schemes.get(id);
  }

  public Collection<HostTypeScreenScheme> typeSchemes() {
    return layout.get().typeSchemes.values();
  }

  HostTypeScreenScheme typeScheme(Long id) {
    return layout.get().typeSchemes.get(id);
  }

  /** The default scheme where nobody chose another. */
  public HostTypeScreenScheme ofProject(Long project) {
    return typeScheme(layout.get().ofProject.getOrDefault(project, DEFAULT));
  }

  /** The fields that a person meets, in their order. */
  public Set<String> fields(ScreenableIssueOperation operation, Long project, String issueType) {
    HostScreen screen =
        (HostScreen) ofProject(project).serving(issueType).getFieldScreen(operation);
    return screen.fields();
  }

  /** An empty database gets one screen with these fields, and one scheme of each kind. */
  public void seed(Collection<String> fields) {
    db.tx(
        () -> {
          db.insert("screen", Map.of("id", DEFAULT, "name", "Default Screen"));
          long tab = tab(DEFAULT, "Field Tab", 0);
          fields.forEach(field -> field(tab, field));
          db.insert("screen_scheme", Map.of("id", DEFAULT, "name", "Default Screen Scheme"));
          item(DEFAULT, null, DEFAULT);
          db.insert(
              "type_screen_scheme",
              Map.of("id", DEFAULT, "name", "Default Issue Type Screen Scheme"));
          entity(DEFAULT, null, DEFAULT);
          version.changed();
        });
  }

  /** A screen that no scheme knows: one that a transition shows. */
  public long create(String name, List<String> fields) {
    return db.tx(
        () -> {
          long made = screen(name, fields);
          version.changed();
          return made;
        });
  }

  HostTab addTab(long screen, String name) {
    long[] id = new long[1];
    db.tx(
        () -> {
          id[0] = tab(screen, name, tabs(screen).size());
          version.changed();
        });
    return (HostTab)
        tabs(screen).stream().filter(tab -> tab.getId() == id[0]).findFirst().orElseThrow();
  }

  /** As in Jira: a field stands on a screen once. */
  void addField(HostTab tab, String field) {
    if (screen(tab.screenId()).containsField(field))
      throw new IllegalArgumentException(
          "the field " + field + " is on the screen " + screen(tab.screenId()).name() + " already");
    db.tx(
        () -> {
          field(tab.id(), field);
          version.changed();
        });
  }

  /** Does nothing where the screen lacks the field. */
  public void removeField(long screen, String field) {
    db.tx(
        () -> {
          for (FieldScreenTab tab : tabs(screen))
            db.update(
                "DELETE FROM screen_field WHERE tab_id = ? AND field = ?", tab.getId(), field);
          version.changed();
        });
  }

  public void use(long project, long typeScheme) {
    db.tx(
        () -> {
          db.update("DELETE FROM project_screen_scheme WHERE project_id = ?", project);
          db.insert(
              "project_screen_scheme",
              Map.of("id", project, "project_id", project, "scheme_id", typeScheme));
          version.changed();
        });
  }

  /**
   * Gives a project screens of its own.
   *
   * @param fields the fields of each screen; an operation that is missing gets a copy of the
   *     default screen
   */
  public void own(long project, String name, Map<ScreenableIssueOperation, List<String>> fields) {
    db.tx(
        () -> {
          long screens = db.insert("screen_scheme", Map.of("name", name + " Screen Scheme"));
          item(screens, null, screen(name + " Default Screen", screen(DEFAULT).fields()));
          fields.forEach(
              (operation, all) ->
                  item(
                      screens,
                      operation.getId(),
                      screen(name + " " + operation.getNameKey() + " Screen", all)));
          long types =
              db.insert("type_screen_scheme", Map.of("name", name + " Issue Type Screen Scheme"));
          entity(types, null, screens);
          use(project, types);
        });
  }

  private long screen(String name, Collection<String> fields) {
    long id = db.insert("screen", Map.of("name", name));
    long tab = tab(id, "Field Tab", 0);
    fields.forEach(field -> field(tab, field));
    return id;
  }

  private long tab(long screen, String name, int sequence) {
    return db.insert("screen_tab", Map.of("screen_id", screen, "name", name, "seq", sequence));
  }

  private void field(long tab, String field) {
    long sequence =
        db.one("SELECT COUNT(*) FROM screen_field WHERE tab_id = ?", r -> r.getLong(1), tab)
            .orElse(0L);
    db.insert("screen_field", Map.of("tab_id", tab, "field", field, "seq", sequence));
  }

  private void item(long scheme, Long operation, long screen) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("scheme_id", scheme, "screen_id", screen));
    row.put("operation", operation);
    db.insert("screen_scheme_item", row);
  }

  private void entity(long scheme, String issueType, long screens) {
    Map<String, Object> row =
        new LinkedHashMap<>(Map.of("scheme_id", scheme, "screen_scheme_id", screens));
    row.put("issue_type_id", issueType);
    db.insert("type_screen_entity", row);
  }
}
