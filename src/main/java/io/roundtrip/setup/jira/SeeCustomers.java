package io.roundtrip.setup.jira;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether somebody of a project may see customers. Set-up grants it to whomever the project's
 * permission scheme lets edit issues, by role, group or name: never to anyone, nor to all who are
 * logged in. Where the scheme names none, as Jira's own does, whoever administers the project may
 * be taken.
 */
public final class SeeCustomers {
  private static final Logger LOG = LoggerFactory.getLogger(SeeCustomers.class);
  private static final String ROLE = "projectrole";
  private static final Set<String> NAMED = Set.of(ROLE, "group", "user", "lead");

  /** Holders without a name of their own. */
  private static final Set<String> PLAYED =
      Set.of("lead", "reporter", "assignee", "applicationRole");

  private final PermissionSchemeManager schemes;
  private final ProjectRoleManager roles;
  private final EveryProject projects;
  private final UserNames names;
  private final Phrases texts;

  public SeeCustomers(
      PermissionSchemeManager schemes,
      ProjectRoleManager roles,
      EveryProject projects,
      UserNames names,
      Phrases texts) {
    this.names = names;
    this.texts = texts;
    this.schemes = schemes;
    this.roles = roles;
    this.projects = projects;
  }

  /** Empty when somebody has it; nobody to grant it to: a gap that names nobody. */
  Optional<Gap> gap(Project project) {
    Scheme scheme = schemes.getSchemeFor(project);
    if (scheme == null || isGranted(scheme)) return Optional.empty();
    List<SchemeEntity> working = working(scheme);
    List<SchemeEntity> whom = working.isEmpty() ? administering(scheme) : working;
    return Optional.of(
        new Gap(
            working.isEmpty() && !whom.isEmpty() ? Gap.Kind.OFFER : Gap.Kind.GRANT,
            scheme.getName(),
            whom.stream().map(this::name).distinct().toList(),
            whom.isEmpty() ? List.of() : sharing(scheme, project)));
  }

  /** Names of those who may see customers, in the reader's words. */
  public List<String> who(Project project) {
    Scheme scheme = schemes.getSchemeFor(project);
    return scheme == null
        ? List.of()
        : entries(scheme, CustomerSight.PERMISSION).stream()
            .filter(entry -> !isAnyone(entry))
            .map(this::name)
            .distinct()
            .toList();
  }

  boolean has(Project project) {
    Scheme scheme = schemes.getSchemeFor(project);
    return scheme == null || isGranted(scheme);
  }

  /**
   * In Jira's names; what Jira refuses stays a gap.
   *
   * @param offered whether whoever administers the project is granted it where nobody else is named
   */
  List<String> fill(Project project, boolean offered) {
    Scheme scheme = schemes.getSchemeFor(project);
    if (scheme == null || isGranted(scheme)) return List.of();
    List<String> granted = new ArrayList<>();
    List<SchemeEntity> working = working(scheme);
    for (SchemeEntity who : working.isEmpty() && offered ? administering(scheme) : working)
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

  /** Roles only: the lead of a project changes, and Jira's own scheme names a role. */
  private static List<SchemeEntity> administering(Scheme scheme) {
    return entries(scheme, ProjectPermissions.ADMINISTER_PROJECTS).stream()
        .filter(entry -> ROLE.equals(entry.getType()))
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
    String given = who.getParameter();
    if (given == null || given.isEmpty())
      return PLAYED.contains(who.getType())
          ? texts.text("roundtrip.setup.holder." + who.getType().toLowerCase(Locale.ROOT))
          : who.getType();
    return switch (who.getType()) {
      case ROLE -> role(given);
      case "user" -> names.of(new UserKey(given));
      default -> given;
    };
  }

  private String role(String id) {
    ProjectRole role = roles.getProjectRole(Long.valueOf(id));
    return role == null ? id : role.getName();
  }
}
