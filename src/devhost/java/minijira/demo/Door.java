package minijira.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The host's REST as one user sees it, with a token that this user makes first. */
final class Door {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private static final String TOKENS = "/rest/pat/latest/tokens";
  private static final String TOKEN_NAME = "demo and import";

  private final String base;
  private final Map<String, String> proof;

  private Door(String base, Map<String, String> proof) {
    this.base = base;
    this.proof = proof;
  }

  /** A demo user, whose password is the name. The token of an earlier start is given back. */
  static Door of(String base, String user) {
    Door signedIn = new Door(base, Map.of("Cookie", session(base, user)));
    for (JsonNode token : signedIn.get(TOKENS))
      if (token.get("name").asText().equals(TOKEN_NAME))
        check(answer(signedIn.request(TOKENS + "/" + token.get("id").asText()).DELETE()));
    JsonNode made = signedIn.post(TOKENS, Map.of("name", TOKEN_NAME, "expirationDuration", 30));
    return new Door(base, Map.of("Authorization", "Bearer " + made.get("rawToken").asText()));
  }

  private static String session(String base, String user) {
    JsonNode session =
        new Door(base, Map.of())
            .post("/rest/auth/1/session", Map.of("username", user, "password", user))
            .get("session");
    return session.get("name").asText() + "=" + session.get("value").asText();
  }

  JsonNode get(String path) {
    return read(answer(request(path).GET()));
  }

  boolean has(String path) {
    return answer(request(path).GET()).statusCode() == 200;
  }

  JsonNode post(String path, Object body) {
    return read(answer(request(path).header("Content-Type", "application/json").POST(json(body))));
  }

  JsonNode put(String path, Object body) {
    return read(answer(request(path).header("Content-Type", "application/json").PUT(json(body))));
  }

  /** A body that is no JSON. */
  JsonNode send(String path, String type, byte[] body) {
    return read(
        answer(
            request(path)
                .header("Content-Type", type)
                .header("X-Atlassian-Token", "no-check")
                .POST(BodyPublishers.ofByteArray(body))));
  }

  byte[] bytes(String path) throws IOException {
    try {
      return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofMinutes(5))
            .header("Accept", "application/json, */*;q=0.5");
    proof.forEach(request::header);
    return request;
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(HttpResponse<String> r) {
    check(r);
    try {
      return r.body().isBlank() ? JSON.nullNode() : JSON.readTree(r.body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(HttpResponse<String> r) {
    if (r.statusCode() < 300) return;
    throw new IllegalStateException(
        r.request().method() + " " + r.uri().getPath() + ": " + r.statusCode() + " " + r.body());
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
