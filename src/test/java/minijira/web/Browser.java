package minijira.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Talks to the site as a browser does; follows no redirects. */
final class Browser {
  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Browser(String origin) {
    this.origin = origin;
    headers.put("Accept", "text/html,*/*");
  }

  Browser header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Browser basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  Browser token(String token) {
    return header("Authorization", "Bearer " + token);
  }

  Browser login(String username) {
    HttpResponse<String> answer =
        form("/jira/login.jsp", Map.of("os_username", username, "os_password", username));
    if (answer.statusCode() != 302) throw new IllegalStateException("login " + answer.statusCode());
    return this;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null, "");
  }

  HttpResponse<String> send(String method, String path, String contentType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (contentType != null) request.header("Content-Type", contentType);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> form(String path, Map<String, String> values) {
    StringJoiner body = new StringJoiner("&");
    values.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send("POST", path, "application/x-www-form-urlencoded", body.toString());
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  String token() {
    return cookie(XsrfTokens.COOKIE);
  }
}
