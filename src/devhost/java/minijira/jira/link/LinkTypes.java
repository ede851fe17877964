package minijira.jira.link;

import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** The kinds of links. */
public final class LinkTypes implements IssueLinkTypeManager {
  private final Db db;
  private final ConfigVersion version;
  private final Cached<List<IssueLinkType>> types;

  public LinkTypes(Db db, ConfigVersion version) {
    this.db = db;
    this.version = version;
    this.types =
        new Cached<>(
            version,
            () ->
                db.query(
                    "SELECT id, name, outward, inward, style FROM issue_link_type ORDER BY name",
                    r ->
                        new HostLinkType(
                            r.getLong(1),
                            r.getString(2),
                            r.getString(3),
                            r.getString(4),
                            r.getString(5))));
  }

  /** Style may be null. */
  @Override
  public void createIssueLinkType(String name, String outward, String inward, String style) {
    Map<String, Object> row =
        new LinkedHashMap<>(Map.of("name", name, "outward", outward, "inward", inward));
    row.put("style", style);
    db.tx(
        () -> {
          db.insert("issue_link_type", row);
          version.changed();
        });
  }

  public void rename(IssueLinkType type, String name) {
    db.tx(
        () -> {
          db.update("UPDATE issue_link_type SET name = ? WHERE id = ?", name, type.getId());
          version.changed();
        });
  }

  /** Without the system's own, as in Jira. */
  @Override
  public Collection<IssueLinkType> getIssueLinkTypes() {
    return types.get().stream().filter(type -> !type.isSystemLinkType()).toList();
  }

  @Override
  public IssueLinkType getIssueLinkType(Long id) {
    return types.get().stream().filter(type -> type.getId().equals(id)).findFirst().orElse(null);
  }

  @Override
  public Collection<IssueLinkType> getIssueLinkTypesByName(String name) {
    return types.get().stream().filter(type -> type.getName().equalsIgnoreCase(name)).toList();
  }

  @Override
  public Collection<IssueLinkType> getIssueLinkTypesByStyle(String style) {
    return types.get().stream().filter(type -> style.equals(type.getStyle())).toList();
  }
}
