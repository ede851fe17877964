package minijira.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.node.Components;

/** Puts pages into the registered {@link PageFrame}. */
final class Frames {
  private static final Pattern META =
      Pattern.compile("<meta\\s+name=[\"']([^\"']+)[\"']\\s+content=[\"']([^\"']*)[\"']\\s*/?>");
  private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)</title>");
  private static final Pattern HEAD = Pattern.compile("(?s)<head[^>]*>(.*?)</head>");
  private static final Pattern BODY = Pattern.compile("(?s)<body[^>]*>(.*)</body>");

  private Frames() {}

  /** A body of the host's own. */
  static String page(
      PageFrame.Kind kind, Request request, String title, String body, Map<String, String> meta) {
    return frame().page(kind, request, title, "", body, meta);
  }

  /** Whether a document of the plugin asks for the site's look. */
  static boolean asks(String document) {
    return meta(document).containsKey("decorator");
  }

  /**
   * Takes title, metas, head and body out of a document of the plugin and puts the asked look
   * around them: atl.general, atl.admin, or what the path suggests; none and dialogs stay bare.
   */
  static String decorate(Request request, String document, PageFrame.Kind otherwise) {
    Map<String, String> meta = meta(document);
    PageFrame.Kind kind = kind(meta.get("decorator"), meta, otherwise);
    String head = TITLE.matcher(META.matcher(group(HEAD, document)).replaceAll("")).replaceAll("");
    String title = group(TITLE, document).trim().replace("&#39;", "'").replace("&amp;", "&");
    String body = BODY.matcher(document).find() ? group(BODY, document) : rest(document);
    return frame().page(kind, request, title, head.trim(), body, meta);
  }

  static String error(String message) {
    return message.isEmpty()
        ? ""
        : "<div class=\"aui-message aui-message-error error\" role=\"alert\"><p>"
            + Html.escape(message)
            + "</p></div>";
  }

  private static PageFrame.Kind kind(
      String decorator, Map<String, String> meta, PageFrame.Kind otherwise) {
    if (decorator == null) return otherwise;
    boolean ofProject =
        meta.containsKey("projectKey")
            && meta.getOrDefault("admin.active.section", "").startsWith("atl.jira.proj.config");
    return switch (decorator) {
      case "atl.admin" -> ofProject ? PageFrame.Kind.PROJECT_SETTINGS : PageFrame.Kind.ADMIN;
      case "atl.general", "atl.userprofile", "main", "general" -> PageFrame.Kind.GENERAL;
      case "admin" -> PageFrame.Kind.ADMIN;
      case "none", "dialog", "inline", "print", "atl.popup" -> PageFrame.Kind.BARE;
      default -> throw new IllegalArgumentException("there is no decorator " + decorator);
    };
  }

  private static Map<String, String> meta(String document) {
    Map<String, String> found = new java.util.LinkedHashMap<>();
    Matcher matcher = META.matcher(document);
    while (matcher.find()) found.put(matcher.group(1), matcher.group(2));
    return found;
  }

  /** A fragment without body tags: everything but its head. */
  private static String rest(String document) {
    String bare =
        HEAD.matcher(document).replaceAll("").replaceAll("</?html[^>]*>|<!DOCTYPE[^>]*>", "");
    return TITLE.matcher(META.matcher(bare).replaceAll("")).replaceAll("");
  }

  private static String group(Pattern pattern, String document) {
    Matcher matcher = pattern.matcher(document);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static PageFrame frame() {
    PageFrame frame = Components.find(PageFrame.class);
    return frame != null ? frame : Frames::plain;
  }

  private static String plain(
      PageFrame.Kind kind,
      Request request,
      String title,
      String head,
      String body,
      Map<?, ?> meta) {
    return "<!DOCTYPE html><html lang=\""
        + request.locale().toLanguageTag()
        + "\"><head><meta charset=\"UTF-8\"><title>"
        + Html.escape(title)
        + "</title>"
        + head
        + request.resources().tags()
        + "</head><body><main>"
        + body
        + "</main></body></html>";
  }
}
