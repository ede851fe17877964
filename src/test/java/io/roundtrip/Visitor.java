package io.roundtrip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the door of a running Jira: a user by a personal access token, or nobody. */
public final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private static final Pattern VERSIONED_PUT =
      Pattern.compile(
          "/projects/[^/]+/(settings|statuses|automatic|mails/[^/]+/[^/]+)$"
              + "|/admin/(kill-switch|site|customer-address|mail-rates)$");
  private static final Pattern VERSIONED_POST = Pattern.compile("/projects/[^/]+/setup$");

  /** What came back. */
  public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON, status " + status + ": " + body, e);
      }
    }

    /** The answer, if its status is this one. */
    public Answer expect(int wanted) {
      if (status != wanted)
        throw new AssertionError("status " + status + " instead of " + wanted + ": " + body);
      return this;
    }
  }

  private final String base;
  private final String user;

  private Visitor(String base, String user) {
    this.base = base;
    this.user = user;
  }

  /** A demo user, whose password is the name. */
  public static Visitor named(String base, String user) {
    return new Visitor(base, user);
  }

  public static Visitor nobody(String base) {
    return new Visitor(base, "");
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE().header("X-Atlassian-Token", "no-check").build());
  }

  public Answer post(String path, Object json) {
    demandVersion(VERSIONED_POST, path, json);
    return send(request(path).header("Content-Type", "application/json").POST(body(json)).build());
  }

  public Answer put(String path, Object json) {
    demandVersion(VERSIONED_PUT, path, json);
    return send(request(path).header("Content-Type", "application/json").PUT(body(json)).build());
  }

  /** A change as a careful client makes it: reads what is in force, sends its version along. */
  public Answer change(String path, Map<String, ?> json) {
    return put(path, seen(path, json));
  }

  /** As {@link #change}, where it is done by POST. */
  public Answer act(String path, Map<String, ?> json) {
    return post(path, seen(path, json));
  }

  /** Whoever leaves the version out on purpose sends a text. */
  private static void demandVersion(Pattern doors, String path, Object json) {
    if (json instanceof Map<?, ?> body
        && !body.containsKey("version")
        && doors.matcher(path).find())
      throw new AssertionError(path + " asks for the version seen: use change() or act()");
  }

  private Map<String, Object> seen(String path, Map<String, ?> json) {
    Map<String, Object> whole = new LinkedHashMap<>(json);
    Answer now = get(path);
    whole.put("version", now.status() == 200 ? now.json().path("version").asLong(-1) : 0);
    return whole;
  }

  /** A body of any type; the token header is sent, as a careful client does. */
  public Answer postRaw(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .header("X-Atlassian-Token", "no-check")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  public Answer send(HttpRequest request) {
    try {
      HttpResponse<String> r = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(r.statusCode(), r.body(), r.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    if (path.contains("/rest/minijira/")) Remote.needsOwnHost("its own REST");
    String address = path.startsWith("http") ? path : base + path;
    HttpRequest.Builder b =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(120));
    return user.isEmpty() ? b : b.header("Authorization", Tokens.header(base, user));
  }

  public static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.BodyPublisher body(Object json) {
    try {
      return BodyPublishers.ofString(json instanceof String s ? s : JSON.writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
