package minijira.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import minijira.jira.people.UserStore;
import minijira.node.Components;

/** Secure administrator sessions: the password once more, good for ten minutes. */
public final class WebSudo {
  public static final String PAGE = "/secure/admin/WebSudoAuthenticate.jspa";
  private static final String FLAG = "minijira.websudo";
  private static final long LASTS = Duration.ofMinutes(10).toNanos();

  private WebSudo() {}

  static void register(Router router) {
    router.get("/secure/admin/WebSudoAuthenticate{rest*}", WebSudo::show);
    router.post(PAGE, WebSudo::confirm);
  }

  static boolean confirmed(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(FLAG) instanceof Long since
        && System.nanoTime() - since < LASTS;
  }

  static void drop(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) session.removeAttribute(FLAG);
  }

  /** The password page, which leads back here. A form that was being sent must be sent again. */
  static String pageFor(HttpServletRequest request) {
    boolean form = !"GET".equals(request.getMethod());
    String query = form ? null : request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    return WebServer.CONTEXT + PAGE + "?webSudoDestination=" + Links.encode(here);
  }

  private static Response show(Request request) {
    request.requireUser();
    return page(request, 200, "");
  }

  private static Response confirm(Request request) {
    ApplicationUser user = request.requireUser();
    String password = request.param("webSudoPassword", "");
    if (Components.get(UserStore.class).login(user.getUsername(), password) == null)
      return page(request, 401, "The password is not right.");
    request.raw().getSession(true).setAttribute(FLAG, System.nanoTime());
    return Response.redirect(SignIn.safe(request.param("webSudoDestination", "")));
  }

  private static Response page(Request request, int status, String error) {
    String body =
        """
        <h1>Administrator access</h1>
        %s
        <p>Please enter your password to confirm that it is you.</p>
        <form class="aui" method="post" action="%s" id="login-form">
          %s%s
          <div class="field-group">
            <label for="login-form-authenticatePassword">Password</label>
            <input class="text password" type="password" name="webSudoPassword"
              id="login-form-authenticatePassword" autocomplete="current-password" required autofocus>
          </div>
          <div class="buttons-container"><div class="buttons">
            <button class="aui-button aui-button-primary" id="login-form-submit">Confirm</button>
          </div></div>
        </form>
        """
            .formatted(
                Frames.error(error),
                WebServer.CONTEXT + PAGE,
                Html.hidden(XsrfTokens.PARAMETER, request.xsrfToken()),
                Html.hidden("webSudoDestination", request.param("webSudoDestination", "")));
    return Response.html(
        status,
        Frames.page(PageFrame.Kind.GENERAL, request, "Administrator access", body, Map.of()));
  }
}
