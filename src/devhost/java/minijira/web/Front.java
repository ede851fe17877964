package minijira.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import minijira.jira.thread.ThreadLocals;
import minijira.node.Components;
import minijira.web.action.Actions;
import org.jspecify.annotations.Nullable;

/** Takes every request, finds out who asks, and gives it to the part that answers. */
final class Front extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestLog log = Components.find(RequestLog.class);
    if (log == null) {
      response.sendError(503, "The host is starting.");
      return;
    }
    standardHeaders(response);
    long statements = log.statements();
    long writes = log.writes();
    long start = System.nanoTime();
    ThreadLocals threads = Components.get(ThreadLocals.class);
    threads.preCall();
    try {
      serve(request, response);
    } finally {
      threads.postCall();
    }
    double millis = (System.nanoTime() - start) / 1e6;
    log.add(
        new RequestLog.Entry(
            request.getMethod(),
            path(request),
            response.getStatus(),
            log.statements() - statements,
            log.writes() - writes,
            millis));
  }

  private static void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getCharacterEncoding() == null) request.setCharacterEncoding("UTF-8");
    ApplicationUser user = null;
    Halt refused = null;
    try {
      user = SignIn.of(request);
    } catch (Halt halt) {
      refused = halt;
    }
    JiraAuthenticationContext context = Components.get(JiraAuthenticationContext.class);
    context.setLoggedInUser(user);
    try (RequestScope scope = RequestScope.open(request, response, user)) {
      if (refused != null) Errors.write(scope.page(), refused);
      else answer(scope.page());
    } finally {
      context.clearLoggedInUser();
    }
  }

  private static void answer(Request request) throws IOException {
    try {
      dispatch(request);
    } catch (Halt halt) {
      Errors.write(request, halt);
    } catch (Exception | LinkageError | AssertionError thrown) {
      Errors.write(request, Errors.unexpected(request.raw(), thrown));
    }
  }

  private static void dispatch(Request request) throws Exception {
    String path = path(request.raw());
    Router router = Components.get(Router.class);
    Optional<Router.Found> page = router.find(request.raw(), path);
    if (page.isPresent()) show(page.get(), request);
    else if (path.startsWith(Servlets.BASE + "/")) {
      if (!Components.get(PluginWeb.class).servlets().serve(path, request)) throw missing(path);
    } else if (path.startsWith("/rest/")) {
      if (!Components.get(PluginWeb.class).rest().serve(path, request)) throw missing(path);
    } else if (path.startsWith("/secure/") && path.endsWith(".jspa")) {
      if (!Actions.serve(path, request)) throw missing(path);
    } else if (path.startsWith("/download/") || path.startsWith("/s/")) {
      file(path, request);
    } else if (router.knows(path)) throw Halt.of(405, "This page does not take " + method(request));
    else throw missing(path);
  }

  private static void show(Router.Found found, Request request) throws Exception {
    if (found.checked() && !XsrfTokens.passes(request.raw()))
      throw Halt.forbidden("The form is too old or came from elsewhere. Please open it again.");
    Request withPath =
        new Request(request.raw(), request.rawResponse(), found.path(), request.user());
    send(found.page().show(withPath), request.raw(), request.rawResponse());
  }

  private static void file(String path, Request request) throws IOException {
    String known = request.raw().getHeader("If-None-Match");
    Response response = ResourceFiles.answer(path, known).orElseThrow(() -> missing(path));
    send(response, request.raw(), request.rawResponse());
  }

  /** As on every answer of Jira; a plugin may say something else. */
  static void standardHeaders(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
  }

  static void send(Response response, HttpServletRequest request, HttpServletResponse out)
      throws IOException {
    out.setStatus(response.status());
    response
        .headers()
        .forEach(
            (name, value) ->
                out.setHeader(name, name.equals("Location") ? location(value) : value));
    if (!response.contentType().isEmpty()) out.setContentType(response.contentType());
    if (response.status() == 204 || response.status() == 304) return;
    out.setContentLength(response.body().length);
    if (!"HEAD".equals(request.getMethod())) out.getOutputStream().write(response.body());
  }

  private static String location(String to) {
    return Links.absolute(to);
  }

  private static String path(HttpServletRequest request) {
    @Nullable String info = request.getPathInfo();
    return info == null || info.isEmpty() ? "/" : info;
  }

  private static String method(Request request) {
    return request.raw().getMethod() + ".";
  }

  private static Halt missing(String path) {
    return Halt.notFound("There is nothing at " + path + ".");
  }
}
