package minijira.pages;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Markup in which every text is escaped. A tag is written {@code "div.aui-message#flag"}. Its parts
 * are attributes, other markup, texts, numbers, or collections of these; null is left out.
 */
public final class Html {
  /** Value null or false = left out, true = without a value. */
  public record Attr(String name, @Nullable Object value) {}

  private static final Set<String> VOID = Set.of("input", "br", "hr", "img", "meta", "link");
  public static final Html NOTHING = new Html("");
  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  public static Html el(String tag, @Nullable Object... parts) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder children = new StringBuilder();
    String name = start(tag, attributes);
    for (Object part : parts) append(part, attributes, children);
    String open = "<" + name + attributes + ">";
    return new Html(VOID.contains(name) ? open : open + children + "</" + name + ">");
  }

  /** Several parts without a tag around. */
  public static Html of(@Nullable Object... parts) {
    StringBuilder children = new StringBuilder();
    for (Object part : parts) append(part, new StringBuilder(), children);
    return new Html(children.toString());
  }

  /** Markup that a template has already escaped. Never for texts of users. */
  public static Html trusted(@Nullable String markup) {
    return new Html(markup == null ? "" : markup);
  }

  public static Attr attr(String name, @Nullable Object value) {
    return new Attr(name, value);
  }

  public static Attr href(String path) {
    return new Attr("href", Urls.to(path));
  }

  public static Attr css(String classes) {
    return new Attr("class", classes);
  }

  public static Html when(boolean holds, Supplier<Html> then) {
    return holds ? then.get() : NOTHING;
  }

  public static <T> Html each(Collection<? extends T> items, Function<? super T, Html> each) {
    StringBuilder all = new StringBuilder();
    for (T item : items) all.append(each.apply(item).markup);
    return new Html(all.toString());
  }

  /** A user's text with its line breaks and links, nothing else. */
  public static Html lines(@Nullable String text) {
    if (text == null || text.isBlank()) return NOTHING;
    String linked = Linkify.links(escape(text.strip().replace("\r\n", "\n")));
    return new Html("<p>" + linked.replaceAll("\n{2,}", "</p><p>").replace("\n", "<br>") + "</p>");
  }

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  private static void append(
      @Nullable Object part, StringBuilder attributes, StringBuilder children) {
    if (part == null) return;
    if (part instanceof Attr attr) write(attr, attributes);
    else if (part instanceof Html html) children.append(html.markup);
    else if (part instanceof Collection<?> many)
      many.forEach(one -> append(one, attributes, children));
    else children.append(escape(part.toString()));
  }

  private static void write(Attr attr, StringBuilder attributes) {
    if (attr.value == null || Boolean.FALSE.equals(attr.value)) return;
    String value = attr.value.toString();
    int before = attributes.indexOf(" class=\"");
    if (attr.name.equals("class") && before >= 0)
      attributes.insert(before + 8, escape(value) + " ");
    else if (Boolean.TRUE.equals(attr.value)
        && !attr.name.startsWith("aria-")
        && !attr.name.startsWith("data-")) attributes.append(' ').append(attr.name);
    else attributes.append(' ').append(attr.name).append("=\"").append(escape(value)).append('"');
  }

  private static String start(String tag, StringBuilder attributes) {
    String[] byId = tag.split("#", 2);
    String[] names = byId[0].split("\\.", 2);
    if (byId.length == 2) write(new Attr("id", byId[1]), attributes);
    if (names.length == 2) write(new Attr("class", names[1].replace('.', ' ')), attributes);
    return names[0];
  }
}
