package io.roundtrip.recorded;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** HTML as indented lines: element, id, classes, other attributes, texts. */
final class Outline {
  private final Plain plain;
  private final StringBuilder lines = new StringBuilder();

  private Outline(Plain plain) {
    this.plain = plain;
  }

  /** Everything below the body. */
  static String of(String html, Plain plain) {
    Outline outline = new Outline(plain);
    outline.children(Jsoup.parse(html).body(), 0);
    return outline.lines.toString();
  }

  /**
   * The elements that one of these selectors finds, each under its selector; one that finds nothing
   * says so.
   */
  static String of(Document page, List<String> selectors, Plain plain) {
    Outline outline = new Outline(plain);
    for (String selector : selectors) {
      Elements found = page.select(selector);
      outline.line(0, "[" + selector + "]" + (found.isEmpty() ? " nothing" : ""));
      found.forEach(element -> outline.element(element, 1));
    }
    return outline.lines.toString();
  }

  private void element(Element element, int depth) {
    StringBuilder line = new StringBuilder(element.normalName());
    if (!element.id().isEmpty()) line.append('#').append(element.id());
    element.classNames().stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> line.append('.').append(name));
    for (Attribute attribute : element.attributes())
      if (!List.of("id", "class").contains(attribute.getKey()))
        line.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
    line(depth, line.toString());
    children(element, depth + 1);
  }

  private void children(Element element, int depth) {
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) element(inner, depth);
      else if (child instanceof TextNode text && !text.isBlank())
        line(depth, "\"" + text.text().strip() + "\"");
      else if (child instanceof DataNode data && !data.getWholeData().isBlank())
        line(depth, "(" + element.normalName() + " of its own)");
    }
  }

  private void line(int depth, String text) {
    lines.append("  ".repeat(depth)).append(plain.text(text).replace("\n", "⏎")).append('\n');
  }
}
