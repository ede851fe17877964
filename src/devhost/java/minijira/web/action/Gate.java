package minijira.web.action;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.atlassian.sal.api.xsrf.XsrfRequestValidator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import minijira.node.Components;
import minijira.web.AccessRule;
import minijira.web.Halt;
import minijira.web.People;
import minijira.web.Request;

/** What an action asks of a request before it runs. */
final class Gate {
  private final Call call;
  private final Method method;
  private final Request request;

  Gate(Call call, Method method, Request request) {
    this.call = call;
    this.method = method;
    this.request = request;
  }

  /** Throws 401, 403 or 405. */
  void check(String path) {
    if (path.startsWith("/secure/admin/")) role("admin");
    call.roles().forEach(this::role);
    if (call.roles().isEmpty())
      AccessRule.check(request.user(), method, call.action().actionClass());
    if (!supported()) throw Halt.of(405, "This action does not support " + verb() + ".");
  }

  boolean needsWebSudo() {
    return method.isAnnotationPresent(WebSudoRequired.class)
        || call.action().actionClass().isAnnotationPresent(WebSudoRequired.class);
  }

  void checkToken() {
    if (method.isAnnotationPresent(RequiresXsrfCheck.class)
        && !Components.get(XsrfRequestValidator.class)
            .validateRequestPassesXsrfChecks(request.raw()))
      throw Halt.forbidden("XSRF security token missing. Please open the form again.");
  }

  private boolean supported() {
    SupportedMethods allowed = method.getAnnotation(SupportedMethods.class);
    if (allowed == null)
      allowed = call.action().actionClass().getAnnotation(SupportedMethods.class);
    return allowed != null && Set.of(allowed.value()).contains(RequestMethod.valueOf(verb()));
  }

  private String verb() {
    String verb = request.raw().getMethod();
    boolean known = Arrays.stream(RequestMethod.values()).anyMatch(one -> one.name().equals(verb));
    return known && !verb.equals("HEAD") ? verb : "GET";
  }

  private void role(String role) {
    ApplicationUser user = request.requireUser();
    boolean has =
        switch (role) {
          case "use" -> People.isLicensed(user);
          case "admin" -> People.isAdmin(user);
          case "sysadmin" -> People.isSystemAdmin(user);
          default -> throw new IllegalArgumentException("there is no role " + role);
        };
    if (!has) throw Halt.forbidden("You do not have the permission for this page.");
  }
}
