package minijira.jira.people;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Users, groups and who may do what globally. Names are compared without case. */
public final class UserStore {
  private static final Pattern NAME = Pattern.compile("[^\\s<>&,+/\\\\]{1,100}");
  private final Db db;
  private final ConfigVersion version;
  private final Cached<People> people;

  public UserStore(Db db, ConfigVersion version) {
    this.db = db;
    this.version = version;
    this.people = new Cached<>(version, () -> People.load(db));
  }

  public List<HostUser> all() {
    return List.copyOf(people.get().byKey.values());
  }

  /** Null if there is none. */
  public HostUser byKey(String key) {
    return key == null ? null : people.get().byKey.get(key);
  }

  public HostUser byName(String username) {
    return username == null ? null : people.get().byName.get(username.toLowerCase(Locale.ROOT));
  }

  public HostUser byId(Long id) {
    return people.get().byId.get(id);
  }

  /** The user if the password is right and the account active, else null. */
  public HostUser login(String username, String password) {
    HostUser user = byName(username);
    return user != null && user.active() && Passwords.matches(password, user.passwordHash())
        ? user
        : null;
  }

  /** The key is the lower-case user name, as for Jira's own directory before renames. */
  public HostUser create(String username, String displayName, String email, String password) {
    if (!NAME.matcher(username).matches())
      throw new IllegalArgumentException("not a user name: " + username);
    String key = username.toLowerCase(Locale.ROOT);
    db.tx(
        () -> {
          Map<String, Object> row =
              new TreeMap<>(
                  Map.of(
                      "user_key",
                      key,
                      "username",
                      username,
                      "username_lower",
                      key,
                      "display_name",
                      displayName,
                      "email",
                      email,
                      "password_hash",
                      Passwords.hash(password),
                      "active",
                      true));
          db.insert("app_user", row);
          version.changed();
        });
    return byKey(key);
  }

  public void setActive(String key, boolean active) {
    change("UPDATE app_user SET active = ? WHERE user_key = ?", active, key);
  }

  /** Null = the site's default. */
  public void setLocale(String key, String locale) {
    change("UPDATE app_user SET locale = ? WHERE user_key = ?", locale, key);
  }

  public void setPassword(String key, String password) {
    change(
        "UPDATE app_user SET password_hash = ? WHERE user_key = ?", Passwords.hash(password), key);
  }

  private void change(String sql, Object... args) {
    db.tx(
        () -> {
          db.update(sql, args);
          version.changed();
        });
  }

  public Set<String> groups() {
    return people.get().groups;
  }

  /** Nothing happens if it is there. */
  public void createGroup(String name) {
    if (groups().contains(name)) return;
    db.tx(
        () -> {
          db.insert("app_group", new TreeMap<>(Map.of("name", name)));
          version.changed();
        });
  }

  public void join(String group, ApplicationUser user) {
    if (!groups().contains(group)) throw new IllegalArgumentException("no group " + group);
    if (groupsOf(user).contains(group)) return;
    db.tx(
        () -> {
          db.insert(
              "membership", new TreeMap<>(Map.of("group_name", group, "user_key", user.getKey())));
          version.changed();
        });
  }

  public void leave(String group, ApplicationUser user) {
    change("DELETE FROM membership WHERE group_name = ? AND user_key = ?", group, user.getKey());
  }

  public Set<String> groupsOf(ApplicationUser user) {
    return user == null
        ? Set.of()
        : people.get().groupsOfUser.getOrDefault(user.getKey(), Set.of());
  }

  public List<HostUser> members(String group) {
    return people.get().membersOfGroup.getOrDefault(group, List.of());
  }

  public void grantGlobally(String permission, String group) {
    db.tx(
        () -> {
          db.insert(
              "global_permission",
              new TreeMap<>(Map.of("permission", permission, "group_name", group)));
          version.changed();
        });
  }

  /** Inactive users and anonymous visitors have no global permission. */
  public boolean mayGlobally(String permission, ApplicationUser user) {
    if (user == null || !user.isActive()) return false;
    Set<String> groups = people.get().groupsWithPermission.getOrDefault(permission, Set.of());
    return groupsOf(user).stream().anyMatch(groups::contains);
  }

  /** A preference of one user, or null. */
  public String property(String userKey, String name) {
    return db.one(
            "SELECT text_value FROM user_property WHERE user_key = ? AND name = ?",
            r -> r.getString(1),
            userKey,
            name)
        .orElse(null);
  }

  public void setProperty(String userKey, String name, String value) {
    db.tx(
        () -> {
          if (db.update(
                  "UPDATE user_property SET text_value = ? WHERE user_key = ? AND name = ?",
                  value,
                  userKey,
                  name)
              > 0) return;
          db.insert(
              "user_property",
              new TreeMap<>(Map.of("user_key", userKey, "name", name, "text_value", value)));
        });
  }
}
