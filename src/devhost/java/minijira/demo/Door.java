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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The host's REST as one user sees it. */
final class Door {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final String base;
  private final String basic;

  private Door(String base, String user) {
    this.base = base;
    byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    this.basic = "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** A demo user, whose password is the name. */
  static Door of(String base, String user) {
    return new Door(base, user);
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

  String text(String path) {
    HttpResponse<String> r = answer(request(path).GET());
    check(r);
    return r.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofMinutes(5))
        .header("Authorization", basic)
        .header("Accept", "application/json, */*;q=0.5");
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
