package minijira.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people and programs see when something is refused, missing or broken. */
final class Errors {
  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  /** Logs what nobody expected, under an id that the page shows. */
  static Halt unexpected(HttpServletRequest request, Throwable thrown) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("{} {} failed, id {}", request.getMethod(), request.getRequestURI(), id, thrown);
    return Halt.of(500, "Something went wrong. The log has it under the id " + id + ".");
  }

  static void write(Request request, Halt halt) throws IOException {
    HttpServletResponse out = request.rawResponse();
    if (out.isCommitted()) return;
    resetKeepingCookies(out);
    Response answer = answer(request, halt);
    if (halt.status() == 401) out.setHeader("WWW-Authenticate", SignIn.challenge());
    Front.send(answer, request.raw(), out);
  }

  private static Response answer(Request request, Halt halt) {
    boolean rest = isRest(request.raw());
    if (!rest && halt.status() == 401 && isNobody(request))
      return Response.redirect(SignIn.loginPage(request.isPost() ? "/" : request.here()));
    if (!rest && wantsHtml(request.raw())) return page(request, halt);
    Map<String, Object> body = Json.errors(List.of(halt.getMessage()), Map.of());
    body.put("status-code", halt.status());
    body.put("message", halt.getMessage());
    return Response.json(halt.status(), body);
  }

  private static Response page(Request request, Halt halt) {
    String title =
        switch (halt.status()) {
          case 400 -> "That does not work";
          case 401, 403 -> "Access denied";
          case 404 -> "Not found";
          case 405 -> "Method not allowed";
          default -> halt.status() >= 500 ? "Oops" : "Error " + halt.status();
        };
    String body =
        "<h1>%s</h1>%s<p><a href=\"%s/\">To the start page</a></p>"
            .formatted(Html.escape(title), Frames.error(halt.getMessage()), WebServer.CONTEXT);
    return Response.html(
        halt.status(), Frames.page(PageFrame.Kind.GENERAL, request, title, body, Map.of()));
  }

  /** Neither signed in nor with a token or password that was wrong. */
  private static boolean isNobody(Request request) {
    return request.user() == null && request.raw().getHeader("Authorization") == null;
  }

  static boolean wantsHtml(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  private static boolean isRest(HttpServletRequest request) {
    return request.getRequestURI().startsWith(WebServer.CONTEXT + "/rest/");
  }

  private static void resetKeepingCookies(HttpServletResponse out) {
    List<String> cookies = List.copyOf(out.getHeaders("Set-Cookie"));
    out.reset();
    Front.standardHeaders(out);
    cookies.forEach(cookie -> out.addHeader("Set-Cookie", cookie));
  }
}
