package minijira.jira.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minijira.store.Db;

/** A snapshot of users, groups and global permissions. */
final class People {
  final Map<String, HostUser> byKey = new LinkedHashMap<>();
  final Map<String, HostUser> byName = new LinkedHashMap<>();
  final Map<Long, HostUser> byId = new LinkedHashMap<>();
  final Set<String> groups = new TreeSet<>();
  final Map<String, Set<String>> groupsOfUser = new LinkedHashMap<>();
  final Map<String, List<HostUser>> membersOfGroup = new LinkedHashMap<>();
  final Map<String, Set<String>> groupsWithPermission = new LinkedHashMap<>();

  static People load(Db db) {
    People people = new People();
    db.query(
            "SELECT * FROM app_user ORDER BY id",
            r ->
                new HostUser(
                    r.getLong("id"),
                    r.getString("user_key"),
                    r.getString("username"),
                    r.getString("display_name"),
                    r.getString("email"),
                    r.getBoolean("active"),
                    r.getString("locale"),
                    r.getString("password_hash")))
        .forEach(people::add);
    people.groups.addAll(db.query("SELECT name FROM app_group", r -> r.getString(1)));
    db.query(
        "SELECT group_name, user_key FROM membership ORDER BY id",
        r -> people.join(r.getString(1), r.getString(2)));
    db.query(
        "SELECT permission, group_name FROM global_permission",
        r ->
            people
                .groupsWithPermission
                .computeIfAbsent(r.getString(1), k -> new HashSet<>())
                .add(r.getString(2)));
    return people;
  }

  private void add(HostUser user) {
    byKey.put(user.key(), user);
    byName.put(user.username().toLowerCase(Locale.ROOT), user);
    byId.put(user.id(), user);
  }

  private boolean join(String group, String userKey) {
    groupsOfUser.computeIfAbsent(userKey, k -> new TreeSet<>()).add(group);
    HostUser user = byKey.get(userKey);
    return user != null && membersOfGroup.computeIfAbsent(group, k -> new ArrayList<>()).add(user);
  }
}
