package minijira.plugin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.jira.people.Texts;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.osgi.PluginJar;

/**
 * Looks for i18n keys written out in templates and scripts: an unknown one would show as the key.
 */
final class TextUses {
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("i18n\\.getText\\(\\s*[\"']([\\w.-]+)[\"']\\s*[,)]");
  private static final Pattern IN_SCRIPT =
      Pattern.compile("I18n\\.getText\\(\\s*[\"']([\\w.-]+)[\"']\\s*[,)]");

  private final PluginJar jar;
  private final I18nTexts texts;
  private final Problems problems;

  TextUses(PluginJar jar, I18nTexts texts, Problems problems) {
    this.jar = jar;
    this.texts = texts;
    this.problems = problems;
  }

  void check() {
    for (Map.Entry<String, byte[]> entry : jar.entries().entrySet()) {
      if (entry.getKey().endsWith(".vm")) look(IN_TEMPLATE, entry);
      if (entry.getKey().endsWith(".js")) look(IN_SCRIPT, entry);
    }
  }

  private void look(Pattern pattern, Map.Entry<String, byte[]> file) {
    String text = new String(file.getValue(), StandardCharsets.UTF_8);
    Matcher use = pattern.matcher(text);
    while (use.find()) {
      String key = use.group(1);
      if (texts.text(key, Locale.ROOT) != null || Texts.find(key, Locale.ENGLISH) != null) continue;
      long line = 1 + text.substring(0, use.start()).chars().filter(c -> c == '\n').count();
      problems.add(
          file.getKey() + ":" + line,
          "i18n key \"" + key + "\" is in no i18n resource.",
          "add it to the properties file, or correct the key.");
    }
  }
}
