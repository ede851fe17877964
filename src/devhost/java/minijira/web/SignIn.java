package minijira.web;

import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import minijira.boot.NodeSettings;
import minijira.jira.people.PersonalTokens;
import minijira.jira.people.UserStore;
import minijira.node.Components;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the session of the login form or a personal access token. A password in each
 * request (basic authentication) is refused, as Jira 11 does, unless the host was started with it.
 */
public final class SignIn {
  private static final String USER = "minijira.user";

  private SignIn() {}

  static void register(Router router) {
    for (String path : new String[] {"/login.jsp", "/login"}) {
      router.get(path, request -> page(request, 200, ""));
      router.rest("POST", path, SignIn::login);
    }
    router.get("/logout", SignIn::askLogout);
    router.post("/logout", SignIn::logout);
  }

  /** The user of this request; null for anonymous. A wrong token or password is 401. */
  static @Nullable ApplicationUser of(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith("Bearer ")) return bearer(header.substring(7).trim());
    if (header != null && header.startsWith("Basic ")) return basic(header.substring(6).trim());
    return signedIn(request);
  }

  /** Whether somebody signed in: no token speaks here. */
  public static boolean bySession(HttpServletRequest request) {
    return request.getHeader("Authorization") == null && signedIn(request) != null;
  }

  private static @Nullable ApplicationUser signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(USER) instanceof String key)) return null;
    return active(key);
  }

  private static @Nullable ApplicationUser active(String key) {
    ApplicationUser user = Components.get(UserStore.class).byKey(key);
    return user != null && user.isActive() ? user : null;
  }

  /** Signs in with a name and a password: a fresh session, or null. */
  public static @Nullable ApplicationUser start(
      HttpServletRequest request, String username, String password) {
    ApplicationUser user = Components.get(UserStore.class).login(username, password);
    if (user == null) return null;
    end(request);
    request.getSession(true).setAttribute(USER, user.getKey());
    return user;
  }

  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
  }

  /** The login page that leads back to a place of this site. */
  static String loginPage(String destination) {
    return WebServer.CONTEXT + "/login.jsp?os_destination=" + Links.encode(destination);
  }

  /** A place of this site, with the context path; anything else is the start page. */
  static String safe(String destination) {
    boolean ours =
        destination.startsWith("/")
            && !destination.startsWith("//")
            && !destination.contains("\\")
            && destination.chars().noneMatch(c -> c < ' ');
    return Links.absolute(ours ? destination : "/");
  }

  private static ApplicationUser bearer(String token) {
    return Components.get(PersonalTokens.class)
        .owner(token)
        .map(SignIn::active)
        .orElseThrow(Halt::login);
  }

  private static ApplicationUser basic(String encoded) {
    if (!Components.get(NodeSettings.class).basic())
      throw Halt.forbidden("Basic Authentication has been disabled on this instance.");
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Halt.login();
    }
    int colon = pair.indexOf(':');
    if (colon < 0) throw Halt.login();
    ApplicationUser user =
        Components.get(UserStore.class).login(pair.substring(0, colon), pair.substring(colon + 1));
    if (user == null) throw Halt.login();
    return user;
  }

  /** No token here: it would belong to the session that the login is about to make. */
  private static Response login(Request request) {
    ApplicationUser user =
        start(request.raw(), request.param("os_username", ""), request.param("os_password", ""));
    if (user == null) return page(request, 401, "Sorry, your username and password are incorrect.");
    return Response.redirect(safe(request.param("os_destination", "/")));
  }

  private static Response askLogout(Request request) {
    String form =
        "<h1>Log out</h1><form class=\"aui\" method=\"post\" action=\"%s/logout\">%s"
            + "<button class=\"aui-button aui-button-primary\">Log out</button></form>";
    String token = Html.hidden(XsrfTokens.PARAMETER, request.xsrfToken());
    String body = form.formatted(WebServer.CONTEXT, token);
    return Response.html(Frames.page(PageFrame.Kind.GENERAL, request, "Log out", body, Map.of()));
  }

  private static Response logout(Request request) {
    end(request.raw());
    return Response.redirect("/login.jsp");
  }

  private static Response page(Request request, int status, String error) {
    String body =
        """
        <h1>Log in</h1>
        %s
        <form class="aui" method="post" action="%s/login.jsp" id="login-form">
          %s
          <div class="field-group">
            <label for="login-form-username">Username</label>
            <input class="text" type="text" name="os_username" id="login-form-username"
              autocomplete="username" required autofocus>
          </div>
          <div class="field-group">
            <label for="login-form-password">Password</label>
            <input class="text password" type="password" name="os_password" id="login-form-password"
              autocomplete="current-password" required>
          </div>
          <div class="buttons-container"><div class="buttons">
            <button class="aui-button aui-button-primary" id="login-form-submit">Log in</button>
          </div></div>
        </form>
        """
            .formatted(
                Frames.error(error),
                WebServer.CONTEXT,
                Html.hidden("os_destination", request.param("os_destination", "/")));
    return Response.html(
        status, Frames.page(PageFrame.Kind.GENERAL, request, "Log in", body, Map.of()));
  }

  /** What Jira says to whom it does not know: tokens and OAuth, no password prompt. */
  public static String challenge() {
    String base = Components.get(ApplicationProperties.class).getString(APKeys.JIRA_BASEURL);
    return "OAuth realm=\"" + Links.encode(base) + "\"";
  }
}
