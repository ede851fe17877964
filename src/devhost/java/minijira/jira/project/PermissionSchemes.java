package minijira.jira.project;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ofbiz.core.entity.GenericValue;

/** Jira's view of permission schemes. */
public final class PermissionSchemes implements PermissionSchemeManager {
  private static final Map<Grant.Kind, String> TYPES =
      Map.of(
          Grant.Kind.ROLE, "projectrole",
          Grant.Kind.GROUP, "group",
          Grant.Kind.ANYONE, "group",
          Grant.Kind.USER, "user",
          Grant.Kind.LEAD, "lead",
          Grant.Kind.REPORTER, "reporter",
          Grant.Kind.ASSIGNEE, "assignee",
          Grant.Kind.LOGGED_IN, "applicationRole");

  private final AccessStore access;
  private final ProjectStore projects;
  private final Known known;

  public PermissionSchemes(AccessStore access, ProjectStore projects, Known known) {
    this.access = access;
    this.projects = projects;
    this.known = known;
  }

  @Override
  public Scheme getSchemeFor(Project project) {
    HostProject own = projects.byId(project.getId());
    return own == null ? null : scheme(own.schemeId());
  }

  public Scheme scheme(long id) {
    List<SchemeEntity> entities = new ArrayList<>();
    access
        .access()
        .grants
        .getOrDefault(id, Map.of())
        .forEach(
            (permission, grants) ->
                grants.forEach(
                    grant ->
                        entities.add(
                            new SchemeEntity(
                                TYPES.get(grant.kind()),
                                grant.parameter(),
                                new ProjectPermissionKey(permission)))));
    return new Scheme(id, access.schemeName(id), entities);
  }

  @Override
  public GenericValue getScheme(Long id) {
    return access.schemeName(id) == null ? null : new Row(id);
  }

  /** As Jira: only permissions that exist, named by their key; nobody looks for doubles. */
  @Override
  public GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity) {
    if (!(scheme instanceof Row row)) throw new IllegalArgumentException("no permission scheme");
    if (!(entity.getEntityTypeId() instanceof ProjectPermissionKey permission))
      throw new IllegalArgumentException("the id of the entity type is no ProjectPermissionKey");
    if (!known.test(permission.permissionKey()))
      throw new IllegalArgumentException("no permission " + permission.permissionKey());
    Grant.Kind kind = kind(entity.getType(), entity.getParameter());
    access.grant(row.id, permission.permissionKey(), kind, entity.getParameter());
    return row;
  }

  /** IllegalArgumentException for a type that Jira does not know. */
  public static Grant.Kind kind(String type, String parameter) {
    if (type.equals("anyone") || (type.equals("group") && parameter == null))
      return Grant.Kind.ANYONE;
    return TYPES.entrySet().stream()
        .filter(one -> one.getValue().equals(type) && one.getKey() != Grant.Kind.ANYONE)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no holder of type " + type))
        .getKey();
  }

  /** As Jira's REST names it. */
  public static String type(Grant.Kind kind) {
    return kind == Grant.Kind.ANYONE ? "anyone" : TYPES.get(kind);
  }

  /** Whether there is such a permission: Jira's own, or one of a plugin that is enabled. */
  public interface Known {
    boolean test(String permission);
  }

  private static final class Row extends GenericValue {
    private final long id;

    private Row(long id) {
      this.id = id;
    }
  }
}
