package minijira.web.api;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import minijira.jira.people.PersonalTokens;
import minijira.jira.people.PersonalTokens.Made;
import minijira.jira.people.PersonalTokens.Token;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.SignIn;

/** /rest/pat/latest/tokens: one's own personal access tokens. */
public final class TokenRest {
  private TokenRest() {}

  public static void register(Rest rest) {
    for (String version : new String[] {"latest", "1.0"}) {
      String tokens = "/rest/pat/" + version + "/tokens";
      rest.get(tokens, TokenRest::all)
          .post(tokens, TokenRest::make)
          .get(tokens + "/{id}", request -> Response.json(shown(mine(request))))
          .delete(tokens + "/{id}", TokenRest::revoke);
    }
  }

  private static Response all(Request request) {
    return Response.json(
        tokens().of(request.requireUser()).stream().map(TokenRest::shown).toList());
  }

  private static Response make(Request request) {
    ApplicationUser owner = request.requireUser();
    if (!SignIn.bySession(request.raw()))
      throw Halt.forbidden("A token cannot make another one. Sign in first.");
    Map<String, Object> body = request.json();
    try {
      Made made = tokens().make(owner, Values.required(body, "name"), days(body));
      Map<String, Object> json = shown(made.token());
      json.put("rawToken", made.raw());
      return Response.json(201, json);
    } catch (IllegalArgumentException refused) {
      throw Halt.badRequest(refused.getMessage());
    }
  }

  private static Long days(Map<String, Object> body) {
    Object days = body.get("expirationDuration");
    if (days == null) return null;
    if (days instanceof Number number) return number.longValue();
    throw new IllegalArgumentException("expirationDuration is a number of days.");
  }

  private static Response revoke(Request request) {
    tokens().revoke(request.requireUser(), mine(request).id());
    return Response.empty();
  }

  private static Token mine(Request request) {
    long id = request.id("id");
    return tokens().of(request.requireUser()).stream()
        .filter(token -> token.id() == id)
        .findFirst()
        .orElseThrow(() -> Halt.notFound("You have no token " + id + "."));
  }

  private static Map<String, Object> shown(Token token) {
    Map<String, Object> json =
        Json.of("id", token.id(), "name", token.name(), "createdAt", token.made().toString());
    if (token.ends() != null) json.put("expiringAt", token.ends().toString());
    return json;
  }

  private static PersonalTokens tokens() {
    return Components.get(PersonalTokens.class);
  }
}
