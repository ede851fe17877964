package minijira.web.api;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.SignIn;
import minijira.web.WebServer;

/** /rest/auth/1/session. */
public final class SessionRest {
  private static final String SESSION = "/rest/auth/1/session";

  private SessionRest() {}

  public static void register(Rest rest) {
    rest.get(
            SESSION, request -> Response.json(Json.of("name", request.requireUser().getUsername())))
        .post(SESSION, SessionRest::start)
        .delete(SESSION, SessionRest::end);
  }

  private static Response start(Request request) {
    Map<String, Object> body = request.json();
    String name = Values.required(body, "username");
    ApplicationUser user = SignIn.start(request.raw(), name, Values.required(body, "password"));
    if (user == null) throw Halt.login();
    String cookie = Components.get(WebServer.class).sessionCookie();
    String id = request.raw().getSession().getId();
    return Response.json(Json.of("session", Json.of("name", cookie, "value", id)));
  }

  private static Response end(Request request) {
    request.requireUser();
    SignIn.end(request.raw());
    return Response.empty();
  }
}
