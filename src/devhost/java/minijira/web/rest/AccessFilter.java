package minijira.web.rest;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import minijira.node.Components;
import minijira.web.AccessRule;
import minijira.web.Halt;
import minijira.web.RequestScope;
import minijira.web.SignIn;

/**
 * Lets in whom the annotations of method or class allow; web sudo where it is asked for. As in
 * Jira, who comes with a token or a password in the header is not asked: only a session can be
 * ridden by a foreign page.
 */
@Priority(Priorities.AUTHORIZATION)
public final class AccessFilter implements ContainerRequestFilter {
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    RequestScope scope = RequestScope.current();
    Method method = resource.getResourceMethod();
    Class<?> type = resource.getResourceClass();
    if (scope == null || method == null) throw new IllegalStateException("no resource");
    try {
      AccessRule.check(scope.user(), method, type);
    } catch (Halt halt) {
      request.abortWith(Refusal.of(halt.status(), halt.getMessage()));
      return;
    }
    boolean sudo =
        method.isAnnotationPresent(WebSudoRequired.class)
            || type.isAnnotationPresent(WebSudoRequired.class);
    if (sudo
        && SignIn.bySession(scope.request())
        && !Components.get(WebSudoManager.class).canExecuteRequest(scope.request()))
      request.abortWith(Refusal.of(401, "This resource needs a secure administrator session."));
  }
}
