package io.roundtrip.recorded;

import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * All doors of the product: REST methods by reflection over every class with {@code @Path} in the
 * sources, everything else from the descriptor.
 */
final class Doors {
  private static final java.nio.file.Path SOURCES = java.nio.file.Path.of("src/main/java");

  /** Asked for every door there is: no proof that somebody thought of it. */
  private static final Set<String> AUTOMATIC = Set.of("strangers", "half-bodies", "other-ways");

  /** One method of a resource; path without a leading slash. */
  record Rest(String verb, String path, boolean readsBody) {
    @Override
    public String toString() {
      return verb + " " + path;
    }

    private Predicate<String> asked() {
      String path = this.path.replaceAll("\\{\\w+}", "[^/? ]+");
      return Pattern.compile("\\S+ " + verb + " /" + path + "(\\?.*)?(  \\(\\d+\\))?")
          .asMatchPredicate();
    }
  }

  private Doors() {}

  static List<Rest> rest() {
    List<Rest> doors = new ArrayList<>();
    for (Class<?> resource : resources()) {
      String root = resource.getAnnotation(Path.class).value();
      for (Method method : resource.getDeclaredMethods()) {
        String verb = verb(method);
        if (verb.isEmpty()) continue;
        Path below = method.getAnnotation(Path.class);
        boolean body = Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
        doors.add(new Rest(verb, below == null ? root : root + "/" + below.value(), body));
      }
    }
    doors.sort(java.util.Comparator.comparing(Rest::path).thenComparing(Rest::verb));
    return doors;
  }

  /** Those that ask the session of an administrator for the password once more. */
  static List<Rest> guarded() {
    Set<String> guarded = new TreeSet<>();
    for (Class<?> resource : resources()) {
      String root = resource.getAnnotation(Path.class).value();
      for (Method method : resource.getDeclaredMethods()) {
        Path below = method.getAnnotation(Path.class);
        if (method.isAnnotationPresent(WebSudoRequired.class)
            || resource.isAnnotationPresent(WebSudoRequired.class))
          guarded.add(verb(method) + " " + (below == null ? root : root + "/" + below.value()));
      }
    }
    return rest().stream().filter(door -> guarded.contains(door.toString())).toList();
  }

  /** Actions by command and servlets: what is shown by GET, all else by POST. */
  static Set<String> pages() {
    Set<String> pages = new TreeSet<>();
    Document descriptor = descriptor();
    for (Element action : descriptor.select("action")) {
      String at = action.attr("roles-required").equals("admin") ? "/secure/admin/" : "/secure/";
      Set<String> commands = commands(action.attr("name"));
      for (String command : commands) {
        String path = at + action.attr("alias") + command + ".jspa";
        boolean shows =
            command.equals("!default") || command.isEmpty() && shows(action.attr("name"));
        pages.add((shows ? "GET " : "POST ") + path);
      }
    }
    for (Element servlet : descriptor.select("servlet > url-pattern")) {
      pages.add("GET /plugins/servlet" + servlet.text());
      pages.add("POST /plugins/servlet" + servlet.text());
    }
    return pages;
  }

  /** Whether the action itself, without a command, is asked for by GET. */
  private static boolean shows(String action) {
    try {
      var method = load(action).getMethod("doExecute");
      var said = method.getAnnotation(com.atlassian.jira.security.request.SupportedMethods.class);
      if (said == null)
        said =
            load(action).getAnnotation(com.atlassian.jira.security.request.SupportedMethods.class);
      return said != null
          && Arrays.asList(said.value())
              .contains(com.atlassian.jira.security.request.RequestMethod.GET);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What nobody asked for: doors without any answer in these rooms. */
  static Set<String> closed(List<Room> all) {
    List<Room> rooms = all.stream().filter(room -> !AUTOMATIC.contains(room.name)).toList();
    Set<String> titles =
        rooms.stream().flatMap(r -> r.answers().keySet().stream()).collect(Collectors.toSet());
    String text = rooms.stream().map(Room::file).collect(Collectors.joining());
    Set<String> closed = new TreeSet<>();
    for (Rest door : rest())
      if (titles.stream().noneMatch(door.asked())) closed.add("REST " + door);
    Document descriptor = descriptor();
    for (Element action : descriptor.select("action"))
      for (String command : commands(action.attr("name")))
        seen("action", action.attr("alias") + command + ".jspa", text, closed);
    for (Element servlet : descriptor.select("servlet > url-pattern")) {
      seen("servlet", "GET /plugins/servlet" + servlet.text(), text, closed);
      seen("servlet", "POST /plugins/servlet" + servlet.text(), text, closed);
    }
    for (Element panel : descriptor.select("web-panel"))
      seen("web panel", trace(panel), text, closed);
    for (Element link : descriptor.select("web-item > link"))
      seen("web item", "a#" + link.attr("linkId"), text, closed);
    for (Element function : descriptor.select("jql-function > fname"))
      seen("JQL function", " " + function.text() + "(", text, closed);
    for (Element field : descriptor.select("customfield-type"))
      seen("field on an issue", "#field_" + field.attr("key") + "-val", text, closed);
    return closed;
  }

  /** A box of an issue by its id; a page of a project by its address. */
  private static String trace(Element panel) {
    String location = panel.attr("location");
    return location.contains(":")
        ? "?selectedItem=" + location + "\n200"
        : "div#" + panel.attr("key") + ".";
  }

  private static void seen(String kind, String trace, String text, Set<String> closed) {
    if (!text.contains(trace)) closed.add(kind + " " + trace);
  }

  static Document descriptor() {
    try {
      return Jsoup.parse(
          Files.readString(java.nio.file.Path.of("atlassian-plugin.xml")), "", Parser.xmlParser());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** "" for the action itself, "!save" for doSave. */
  private static Set<String> commands(String action) {
    Set<String> commands = new TreeSet<>();
    for (Method method : load(action).getDeclaredMethods()) {
      String name = method.getName();
      if (!name.matches("do[A-Z]\\w*") || method.isSynthetic()) continue;
      String command = name.substring(2, 3).toLowerCase(java.util.Locale.ROOT) + name.substring(3);
      commands.add(command.equals("execute") ? "" : "!" + command);
    }
    return commands;
  }

  static String verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) return verb.value();
    }
    return "";
  }

  static List<Class<?>> resources() {
    try (Stream<java.nio.file.Path> files = Files.walk(SOURCES)) {
      List<Class<?>> found = new ArrayList<>();
      for (java.nio.file.Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!Files.readString(file).contains("jakarta.ws.rs.Path;")) continue;
        String name = SOURCES.relativize(file).toString().replaceAll("[/\\\\]", ".");
        Class<?> type = load(name.substring(0, name.length() - ".java".length()));
        if (type.isAnnotationPresent(Path.class)) found.add(type);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Doors.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
