package io.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Personal access tokens of test users, whose password is the name: each signs in once per site and
 * makes one. At a Jira of somebody else a token may be given instead: -Dtoken=… is the
 * administrator's, -Dtoken.pm=… that of the user pm.
 */
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, String> MADE = new ConcurrentHashMap<>();

  private Tokens() {}

  public static String of(String base, String user) {
    return MADE.computeIfAbsent(base + " " + user, site -> made(base, user));
  }

  static void forget(String base) {
    MADE.keySet().removeIf(made -> made.startsWith(base + " "));
  }

  /** From -Dtoken=… or -Dtoken.pm=…; empty if there is none. */
  static String given(String user) {
    return System.getProperty(user.equals("admin") ? "token" : "token." + user, "");
  }

  /** The value of the header Authorization. */
  public static String header(String base, String user) {
    return "Bearer " + of(base, user);
  }

  private static String made(String base, String user) {
    if (base.equals(Remote.base()) && !given(user).isEmpty()) return given(user);
    return make(base, user, Map.of("name", "roundtrip tests", "expirationDuration", 1))
        .get("rawToken")
        .asText();
  }

  /** Signs in and makes one more token; what Jira tells of it. */
  public static JsonNode make(String base, String user, Map<String, Object> wish) {
    HttpResponse<String> session =
        post(base + "/rest/auth/1/session", Map.of("username", user, "password", user), "");
    expect(session, 200, "signing in as " + user);
    String cookies =
        session.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";")[0])
            .collect(Collectors.joining("; "));
    HttpResponse<String> token = post(base + "/rest/pat/latest/tokens", wish, cookies);
    expect(token, 201, "a token for " + user);
    try {
      return JSON.readTree(token.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> post(String address, Object json, String cookies) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/json")
              .header("X-Atlassian-Token", "no-check")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(json)));
      if (!cookies.isEmpty()) request.header("Cookie", cookies);
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void expect(HttpResponse<String> answer, int status, String what) {
    if (answer.statusCode() != status)
      throw new AssertionError(
          what
              + ": status "
              + answer.statusCode()
              + " instead of "
              + status
              + ": "
              + answer.body());
  }
}
