package minijira.web.api;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import minijira.jira.people.UserStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** /rest/api/2/myself and user. */
public final class UserRest {
  private UserRest() {}

  public static void register(Rest rest) {
    rest.get("/rest/api/2/myself", request -> Response.json(Out.user(request.requireUser())))
        .get("/rest/api/2/user", UserRest::get)
        .post("/rest/api/2/user", UserRest::create)
        .post("/rest/minijira/1/user", UserRest::create)
        .put("/rest/minijira/1/user/{name}", UserRest::change);
  }

  private static Response get(Request request) {
    request.requireUser();
    return Response.json(Out.user(user(request.param("username", ""))));
  }

  /** name, password, emailAddress, displayName; groups (default: the licensed one), locale. */
  private static Response create(Request request) {
    request.requireAdmin();
    Map<String, Object> body = request.json();
    String name = Values.required(body, "name");
    if (store().byName(name) != null) throw Halt.of(409, "A user with that name exists already.");
    String shown = Values.text(body, "displayName");
    String email = Values.text(body, "emailAddress");
    String password = Values.text(body, "password");
    try {
      store()
          .create(
              name,
              shown == null ? name : shown,
              email == null ? name + "@example.com" : email,
              password == null ? name : password);
    } catch (IllegalArgumentException e) {
      throw Halt.badRequest(e.getMessage());
    }
    if (!body.containsKey("groups")) join("jira-software-users", user(name));
    set(user(name), body);
    return Response.json(201, Out.user(user(name)));
  }

  private static Response change(Request request) {
    request.requireAdmin();
    ApplicationUser user = user(request.path("name"));
    set(user, request.json());
    return Response.json(Out.user(user(user.getUsername())));
  }

  private static void set(ApplicationUser user, Map<String, Object> body) {
    for (Object group : Values.list(body.get("groups"))) join(group.toString(), user);
    for (Object group : Values.list(body.get("leave"))) store().leave(group.toString(), user);
    if (body.containsKey("locale")) store().setLocale(user.getKey(), Values.text(body, "locale"));
    if (body.get("active") instanceof Boolean active) store().setActive(user.getKey(), active);
  }

  private static void join(String group, ApplicationUser user) {
    if (!store().groups().contains(group)) store().createGroup(group);
    store().join(group, user);
  }

  private static ApplicationUser user(String name) {
    ApplicationUser user = store().byName(name);
    if (user == null) throw Halt.notFound("The user named '" + name + "' does not exist");
    return user;
  }

  private static UserStore store() {
    return Components.get(UserStore.class);
  }
}
