package minijira.web.api;

import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.ErrorCollection.Reason;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Response;
import minijira.web.Router;
import minijira.web.rest.XsrfFilter;

/** Registers REST routes; changing ones follow the same XSRF rule as the plugin's. */
public final class Rest {
  private final Router router;

  public Rest(Router router) {
    this.router = router;
  }

  Rest get(String pattern, Router.Page page) {
    router.rest("GET", pattern, page);
    return this;
  }

  Rest post(String pattern, Router.Page page) {
    return change("POST", pattern, page);
  }

  Rest put(String pattern, Router.Page page) {
    return change("PUT", pattern, page);
  }

  /** A deletion has no body: the content type is not looked at, as for any program. */
  Rest delete(String pattern, Router.Page page) {
    router.rest("DELETE", pattern, page);
    return this;
  }

  private Rest change(String method, String pattern, Router.Page page) {
    router.rest(
        method,
        pattern,
        request -> {
          String type = request.raw().getContentType();
          String token = request.raw().getHeader("X-Atlassian-Token");
          MediaType media = type == null ? null : MediaType.valueOf(type);
          if (!XsrfFilter.allowed(method, media, token)) throw Halt.forbidden("XSRF check failed");
          return page.show(request);
        });
    return this;
  }

  /** Jira's error body with the status of the reasons. */
  static Response refused(ErrorCollection errors) {
    List<String> messages = List.copyOf(errors.getErrorMessages());
    return Response.json(status(errors.getReasons()), Json.errors(messages, errors.getErrors()));
  }

  private static int status(Set<Reason> reasons) {
    if (reasons.contains(Reason.NOT_LOGGED_IN)) return 401;
    if (reasons.contains(Reason.FORBIDDEN)) return 403;
    if (reasons.contains(Reason.NOT_FOUND)) return 404;
    if (reasons.contains(Reason.SERVER_ERROR)) return 500;
    return 400;
  }
}
