package minijira.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.annotations.security.UnlicensedSiteAccess;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.jira.user.ApplicationUser;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, by the annotations of com.atlassian.annotations.security on the method, else on
 * the class. Without one: licensed users only, as since Jira 10.
 */
public final class AccessRule {
  private static final Map<Class<? extends Annotation>, Predicate<ApplicationUser>> RULES =
      Map.of(
          UnrestrictedAccess.class,
          user -> true,
          AnonymousSiteAccess.class,
          user -> user == null ? People.anonymousAllowed() : true,
          UnlicensedSiteAccess.class,
          user -> user != null,
          LicensedOnly.class,
          People::isLicensed,
          AdminOnly.class,
          People::isAdmin,
          SystemAdminOnly.class,
          People::isSystemAdmin);

  private AccessRule() {}

  /**
   * Lets the user in or throws 401 (anonymous) or 403.
   *
   * @param places where the annotation may stand, the nearest first; null is left out
   */
  public static void check(@Nullable ApplicationUser user, @Nullable AnnotatedElement... places) {
    if (rule(places).test(user)) return;
    if (user == null) throw Halt.login();
    throw Halt.forbidden("You do not have the permission for this.");
  }

  private static Predicate<ApplicationUser> rule(@Nullable AnnotatedElement... places) {
    for (AnnotatedElement place : places) {
      if (place == null) continue;
      for (Annotation annotation : place.getAnnotations()) {
        Predicate<ApplicationUser> rule = RULES.get(annotation.annotationType());
        if (rule != null) return rule;
      }
    }
    return People::isLicensed;
  }
}
