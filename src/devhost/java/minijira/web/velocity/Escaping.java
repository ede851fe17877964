package minijira.web.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Escapes every reference. Jira exempts some by their name alone; here such a reference may not
 * hold a tag, because there it would be a hole. A reference without value is refused: Jira would
 * print its source.
 */
final class Escaping implements ReferenceInsertionEventHandler {
  private static final Pattern LAST_NAME =
      Pattern.compile(".*?(\\w+)(?:\\(.*\\))?\\}?$", Pattern.DOTALL);
  private static final Set<String> EXEMPT = Set.of("xHtmlContent", "body", "head");
  private final String template;

  Escaping(String template) {
    this.template = template;
  }

  @Override
  public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
    if (value == null) return absent(reference);
    if (value instanceof SafeHtml || value instanceof Number || value instanceof Boolean)
      return value.toString();
    String text = value.toString();
    if (saysSafe(value)) return text;
    if (reference.contains("getText(") && text.contains("<"))
      throw refused(reference, "is a text with a tag in it: Jira does not escape getText");
    if (!exempt(reference)) return escape(text);
    if (text.contains("<"))
      throw refused(
          reference, "is exempt from escaping by its name only and holds a tag: use @HtmlSafe");
    return text;
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * By Jira's naming rule: a plain $…Html, $body, $head, or a method …Html, render…, getRender….
   */
  static boolean exempt(String reference) {
    String bare = reference.replaceFirst("^\\$!?\\{?", "");
    Matcher matcher = LAST_NAME.matcher(bare);
    if (!matcher.matches()) return false;
    String name = matcher.group(1);
    boolean scalar = !bare.contains(".");
    if (scalar) return name.toLowerCase(Locale.ROOT).endsWith("html") || EXEMPT.contains(name);
    return name.endsWith("Html") || name.startsWith("render") || name.startsWith("getRender");
  }

  private @Nullable Object absent(String reference) {
    if (reference.startsWith("$!")) return null;
    throw refused(reference, "has no value");
  }

  private RenderingException refused(String reference, String why) {
    return new RenderingException("template " + template + ": " + reference + " " + why);
  }

  private static boolean saysSafe(Object value) {
    try {
      return value.getClass().getMethod("toString").isAnnotationPresent(HtmlSafe.class);
    } catch (NoSuchMethodException never) {
      return false;
    }
  }
}
