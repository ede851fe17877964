package minijira.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import minijira.plugin.module.WebResource;
import org.jspecify.annotations.Nullable;

/**
 * Files of web resources: /download/resources/KEY/FILE, and with a mark of the content and language
 * before it /s/MARK/_/download/resources/KEY/FILE, which may be kept for ever.
 */
final class ResourceFiles {
  record File(String type, byte[] bytes, String mark) {}

  private record Id(Plugin plugin, String path, String language) {}

  private static final String PREFIX = "/download/resources/";
  private static final Pattern TEXT =
      Pattern.compile("(?:AJS|WRM)\\.I18n\\.getText\\(\\s*(['\"])([^'\"]+)\\1\\s*([,)])");
  private static final Map<Id, File> KEPT = new ConcurrentHashMap<>();

  private ResourceFiles() {}

  /** The address of a file of a resource for the current language. */
  static String url(WebResource resource, String name) {
    String path = PREFIX + resource.key() + "/" + name;
    Locale locale = locale();
    File file = file(resource, name, resource.files().get(name), locale);
    return WebServer.CONTEXT + "/s/" + file.mark + "-" + locale.toLanguageTag() + "/_" + path;
  }

  /**
   * Answers a path that starts with /download/resources/ or /s/; empty if there is no such file.
   */
  static Optional<Response> answer(String path, @Nullable String known) {
    int at = path.indexOf(PREFIX);
    if (at < 0) return Optional.empty();
    String rest = path.substring(at + PREFIX.length());
    int slash = rest.indexOf('/');
    if (slash < 0) return Optional.empty();
    return resource(rest.substring(0, slash))
        .flatMap(resource -> find(resource, rest.substring(slash + 1), locale(path)))
        .map(file -> response(file, path.startsWith("/s/"), known));
  }

  private static Response response(File file, boolean forEver, @Nullable String known) {
    String tag = "\"" + file.mark + "\"";
    Response response =
        tag.equals(known)
            ? Response.text(304, file.type, "")
            : Response.bytes(file.type, file.bytes);
    String keep = forEver ? "public, max-age=31536000, immutable" : "no-cache";
    return response
        .header("ETag", tag)
        .header("Cache-Control", keep)
        .header("X-Content-Type-Options", "nosniff");
  }

  private static Optional<File> find(WebResource resource, String name, Locale locale) {
    String exact = resource.files().get(name);
    if (exact != null) return Optional.of(file(resource, name, exact, locale));
    for (Map.Entry<String, String> folder : resource.files().entrySet())
      if (folder.getKey().endsWith("/") && name.startsWith(folder.getKey())) {
        String path = folder.getValue() + name.substring(folder.getKey().length());
        if (!path.contains("..") && plugin().resource(path) != null)
          return Optional.of(file(resource, name, path, locale));
      }
    return Optional.empty();
  }

  private static File file(WebResource resource, String name, String path, Locale locale) {
    Id id = new Id(plugin(), path, resource.jsI18n() ? locale.toLanguageTag() : "");
    KEPT.keySet().removeIf(old -> old.plugin != id.plugin);
    return KEPT.computeIfAbsent(id, k -> read(resource, name, path, locale));
  }

  private static File read(WebResource resource, String name, String path, Locale locale) {
    URL url = plugin().resource(path);
    if (url == null)
      throw new IllegalArgumentException(resource.key() + ": there is no file " + path);
    try (InputStream in = url.openStream()) {
      byte[] bytes = in.readAllBytes();
      if (resource.jsI18n() && name.endsWith(".js"))
        bytes = translated(new String(bytes, StandardCharsets.UTF_8), locale, path);
      String mark = HexFormat.of().formatHex(sha(bytes), 0, 8);
      return new File(ContentTypes.of(path), bytes, mark);
    } catch (IOException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** The jsI18n transformation: AJS.I18n.getText('key') becomes the text itself. */
  private static byte[] translated(String script, Locale locale, String path) {
    Matcher matcher = TEXT.matcher(script);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String key = matcher.group(2);
      String text = plugin().i18n(key, locale);
      if (text == null) throw new IllegalArgumentException(path + ": there is no text " + key);
      boolean plain = matcher.group(3).equals(")");
      String call =
          plain ? Json.string(text.replace("''", "'")) : "AJS.format(" + Json.string(text) + ",";
      matcher.appendReplacement(out, Matcher.quoteReplacement(call));
    }
    return matcher.appendTail(out).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Locale locale() {
    RequestScope scope = RequestScope.current();
    return Locales.of(scope == null ? null : scope.user());
  }

  /** A marked address says its language: it may be kept by a cache between people. */
  private static Locale locale(String path) {
    Matcher marked = Pattern.compile("^/s/[0-9a-f]+-([\\w-]+)/.*").matcher(path);
    return marked.matches() ? Locale.forLanguageTag(marked.group(1)) : locale();
  }

  private static Optional<WebResource> resource(String key) {
    return Components.get(PluginModules.class).all(WebResource.class).stream()
        .filter(one -> one.key().equals(key))
        .findFirst();
  }

  private static Plugin plugin() {
    return Components.get(PluginModules.class).plugin();
  }

  private static byte[] sha(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
