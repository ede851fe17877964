package io.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minijira.web.velocity.Engine;
import minijira.web.velocity.MethodRule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Renders the plugin's templates without a host. As in Jira, a template may call what the
 * velocity-allowlist of atlassian-plugin.xml names; anything else is refused by its name.
 */
public final class PluginTemplates {
  private static final Engine ENGINE =
      new Engine("test", PluginTemplates::file, MethodRule.allowlist(allowed()));

  private PluginTemplates() {}

  public static Document rendered(String template, Map<String, Object> context) {
    String html = ENGINE.render(template, context);
    if (html.contains("$")) throw new AssertionError("something was not filled in: " + html);
    return Jsoup.parse(html);
  }

  private static Set<String> allowed() {
    try {
      String descriptor = Files.readString(Path.of("atlassian-plugin.xml"));
      return Jsoup.parse(descriptor, "", Parser.xmlParser())
          .select("velocity-allowlist > method")
          .stream()
          .map(method -> method.text().strip())
          .collect(Collectors.toSet());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static @Nullable URL file(String path) {
    Path file = Path.of("src/main/resources", path);
    try {
      return Files.isRegularFile(file) ? file.toUri().toURL() : null;
    } catch (MalformedURLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
