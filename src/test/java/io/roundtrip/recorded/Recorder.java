package io.roundtrip.recorded;

import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Asks the running Jira, and keeps who asked what and what was answered, room by room.
 *
 * <p>Paths and bodies may name what only this run knows: {@code /feedback/{ada}} after {@code
 * known("ada", "17")}. Bodies are JSON with ' in place of ".
 */
final class Recorder {
  static final String REST = "/rest/roundtrip/1.0";

  private static final List<String> HEADERS =
      List.of("Content-Type", "Content-Disposition", "Location");
  private static final List<String> PORTAL =
      List.of(
          "Content-Type",
          "Content-Language",
          "Cache-Control",
          "Referrer-Policy",
          "X-Robots-Tag",
          "Content-Security-Policy");

  final HostRule jira;
  private final Plain plain = new Plain();
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private Room room;

  Recorder(HostRule jira) {
    this.jira = jira;
  }

  /** From now on everything belongs to this room. */
  void room(String name) {
    room = rooms.computeIfAbsent(name, Room::new);
  }

  List<Room> rooms() {
    return List.copyOf(rooms.values());
  }

  void known(String name, String value) {
    known.put(name, value);
  }

  String known(String name) {
    return known.get(name);
  }

  void field(String id, String name) {
    plain.field(id, name);
  }

  Visitor.Answer get(String who, String path) {
    return ask(who, "GET", path, "", "");
  }

  Visitor.Answer delete(String who, String path) {
    return ask(who, "DELETE", path, "", "");
  }

  Visitor.Answer post(String who, String path, String json) {
    return ask(who, "POST", path, "application/json", json.replace('\'', '"'));
  }

  Visitor.Answer put(String who, String path, String json) {
    return ask(who, "PUT", path, "application/json", json.replace('\'', '"'));
  }

  Visitor.Answer ask(String who, String verb, String path, String type, String body) {
    Visitor.Answer answer = call(who, verb, path, type, body);
    String sent = body.isEmpty() ? "" : "> " + shown(type, body) + "\n";
    room.keep(who + " " + verb + " " + shortened(path), sent + answered(answer));
    return answer;
  }

  /** What a screen shows of the product; selectors say where that stands. */
  Visitor.Answer screen(String who, String path, String cookie, String... selectors) {
    Visitor user = visitor(who);
    HttpRequest.Builder request = user.request(filled(path)).GET();
    if (!cookie.isEmpty()) request.header("Cookie", cookie);
    return screened(user.send(request.build()), who + " GET " + path, "", selectors);
  }

  /** A form that is sent; answered by a screen or by a redirect. */
  Visitor.Answer form(String who, String path, String cookie, String fields, String... selectors) {
    Visitor user = visitor(who);
    HttpRequest.Builder request =
        user.request(filled(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Atlassian-Token", "no-check")
            .POST(BodyPublishers.ofString(filled(fields)));
    if (!cookie.isEmpty()) request.header("Cookie", cookie);
    return screened(
        user.send(request.build()), who + " POST " + path, "> " + fields + "\n", selectors);
  }

  private Visitor.Answer screened(
      Visitor.Answer answer, String title, String sent, String... selectors) {
    String body =
        answer.status() == 200 && selectors.length > 0
            ? Outline.of(Jsoup.parse(answer.body()), List.of(selectors), plain)
            : "";
    room.keep(title, sent + head(answer) + "\n" + body);
    return answer;
  }

  /** The keys that a search finds, in its order. */
  void jql(String who, String jql) {
    Visitor.Answer answer =
        visitor(who).get("/rest/api/2/search?jql=" + Visitor.query(filled(jql)));
    StringBuilder keys = new StringBuilder();
    if (answer.status() == 200)
      answer.json().get("issues").forEach(i -> keys.append(i.get("key").asText()).append('\n'));
    else keys.append(plain.json(answer.json())).append('\n');
    room.keep(who + " JQL " + jql, answer.status() + "\n" + keys);
  }

  /** Something that came by another way: a mail. */
  void note(String title, String text) {
    room.keep(title, plain.text(text) + "\n");
  }

  String html(String html) {
    return Outline.of(html, plain);
  }

  /** Asks and keeps nothing. */
  Visitor.Answer call(String who, String verb, String path, String type, String body) {
    Visitor user = visitor(who);
    HttpRequest.Builder request = user.request(filled(path));
    if (!type.isEmpty()) request.header("Content-Type", type);
    if (!type.equals("application/json")) request.header("X-Atlassian-Token", "no-check");
    boolean bare = body.isEmpty() && type.isEmpty();
    request.method(verb, bare ? BodyPublishers.noBody() : BodyPublishers.ofString(filled(body)));
    return user.send(request.build());
  }

  private Visitor visitor(String who) {
    return who.equals("nobody") ? jira.nobody() : jira.as(who);
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> each : known.entrySet())
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    return filled;
  }

  private static String shortened(String path) {
    return path.startsWith(REST) ? path.substring(REST.length()) : path;
  }

  private static String shown(String type, String body) {
    String text = body.length() > 400 ? body.length() + " characters" : body;
    String lines = text.lines().collect(Collectors.joining("\n> "));
    return type.equals("application/json") ? lines : type + "\n> " + lines;
  }

  /** Status, type and what is said about the body, then the body. */
  String answered(Visitor.Answer answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String body =
        type.startsWith("application/json") && !answer.body().isBlank()
            ? plain.json(answer.json())
            : type.startsWith("text/html")
                ? html(answer.body()).strip()
                : plain.text(answer.body().strip());
    return head(answer) + "\n" + (body.isEmpty() ? "" : body + "\n");
  }

  private String head(Visitor.Answer answer) {
    StringBuilder head = new StringBuilder().append(answer.status());
    boolean portal = answer.headers().firstValue("X-Robots-Tag").isPresent();
    for (String name : portal ? PORTAL : HEADERS)
      for (String value : answer.headers().allValues(name))
        head.append(name.equals("Content-Type") ? " " : "\n" + name + ": ")
            .append(plain.text(value));
    return head.toString();
  }
}
