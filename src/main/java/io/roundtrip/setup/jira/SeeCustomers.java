package io.roundtrip.setup.jira;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.setup.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether somebody of a project may see customers. Set-up grants it to whomever the project's
 * permission scheme lets edit issues, by role, group or name: never to anyone, nor to all who are
 * logged in.
 */
public final class SeeCustomers {
  private static final Logger LOG = LoggerFactory.getLogger(SeeCustomers.class);
  private static final String ROLE = "projectrole";
  private static final Set<String> NAMED = Set.of(ROLE, "group", "user", "lead");

  private final PermissionSchemeManager schemes;
  private final ProjectRoleManager roles;
  private final EveryProject projects;

  public SeeCustomers(
      PermissionSchemeManager schemes, ProjectRoleManager roles, EveryProject projects) {
    this.schemes = schemes;
    this.roles = roles;
    this.projects = projects;
  }

  /** Empty when somebody has it; nobody to grant it to: a gap that names nobody. */
  Optional<Gap> gap(Project project) {
    Scheme scheme = schemes.getSchemeFor(project);
    if (scheme == null || isGranted(scheme)) return Optional.empty();
    List<String> who = working(scheme).stream().map(this::name).distinct().toList();
    return Optional.of(
        new Gap(
            Gap.Kind.GRANT,
            scheme.getName(),
            who,
            who.isEmpty() ? List.of() : sharing(scheme, project)));
  }

  boolean has(Project project) {
    Scheme scheme = schemes.getSchemeFor(project);
    return scheme == null || isGranted(scheme);
  }

  /** In Jira's names; what Jira refuses stays a gap. */
  List<String> fill(Project project) {
    Scheme scheme = schemes.getSchemeFor(project);
    if (scheme == null || isGranted(scheme)) return List.of();
    List<String> granted = new ArrayList<>();
    for (SchemeEntity who : working(scheme))
      if (granted(scheme, who)) granted.add("permission See customers for " + name(who));
    return granted;
  }

  /** The real methods declare a checked exception. */
  private boolean granted(Scheme scheme, SchemeEntity who) {
    try {
      schemes.createSchemeEntity(
          schemes.getScheme(scheme.getId()),
          new SchemeEntity(who.getType(), who.getParameter(), CustomerSight.PERMISSION));
      return true;
    } catch (Exception refused) {
      LOG.warn("Jira does not grant the permission in scheme {}", scheme.getId(), refused);
      return false;
    }
  }

  private static boolean isGranted(Scheme scheme) {
    return entries(scheme, CustomerSight.PERMISSION).stream().anyMatch(entry -> !isAnyone(entry));
  }

  private static List<SchemeEntity> working(Scheme scheme) {
    return entries(scheme, ProjectPermissions.EDIT_ISSUES).stream()
        .filter(entry -> NAMED.contains(entry.getType()) && !isAnyone(entry))
        .toList();
  }

  private static boolean isAnyone(SchemeEntity entry) {
    return "group".equals(entry.getType())
        && (entry.getParameter() == null || entry.getParameter().isEmpty());
  }

  private static List<SchemeEntity> entries(Scheme scheme, ProjectPermissionKey permission) {
    return scheme.getEntities().stream()
        .filter(entry -> permission.permissionKey().equals(key(entry.getEntityTypeId())))
        .toList();
  }

  private static String key(@Nullable Object permission) {
    return permission instanceof ProjectPermissionKey key
        ? key.permissionKey()
        : String.valueOf(permission);
  }

  private List<String> sharing(Scheme scheme, Project project) {
    List<String> others = new ArrayList<>();
    for (Project other : projects.besides(project)) {
      Scheme theirs = schemes.getSchemeFor(other);
      if (theirs != null && theirs.getId().equals(scheme.getId())) others.add(other.getKey());
    }
    return others.stream().sorted().toList();
  }

  private String name(SchemeEntity who) {
    if (!ROLE.equals(who.getType()) || who.getParameter() == null)
      return who.getParameter() == null ? who.getType() : who.getParameter();
    ProjectRole role = roles.getProjectRole(Long.valueOf(who.getParameter()));
    return role == null ? who.getParameter() : role.getName();
  }
}
