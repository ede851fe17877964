package io.roundtrip;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who signed in with a password, as a browser does: cookies, no token. */
public final class Session {
  private final Visitor nobody;
  private final String user;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private Session(Visitor nobody, String user) {
    this.nobody = nobody;
    this.user = user;
  }

  public static Session of(HostRule jira, String user) {
    Session session = new Session(jira.nobody(), user);
    session.form("/login.jsp", "os_username=" + user + "&os_password=" + user);
    return session;
  }

  /** The password once more, as Jira asks of administrators. */
  public Session sudo() {
    form("/secure/admin/WebSudoAuthenticate.jspa", "webSudoPassword=" + user);
    return this;
  }

  public Visitor.Answer form(String path, String fields) {
    return send("POST", path, "application/x-www-form-urlencoded", fields);
  }

  /** With the header that a foreign page cannot send. */
  public Visitor.Answer send(String verb, String path, String type, String body) {
    HttpRequest.Builder request =
        nobody
            .request(path)
            .header("X-Atlassian-Token", "no-check")
            .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) request.header("Content-Type", type);
    if (!cookies.isEmpty())
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    Visitor.Answer answer = nobody.send(request.build());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return answer;
  }
}
