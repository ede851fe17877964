package io.roundtrip.notify.letter;

import io.roundtrip.notify.Var;
import java.util.Map;

/** Markdown as HTML; filled-in values are escaped here and nowhere else. */
final class HtmlRenderer implements Markdown.Renderer {
  private static final String P = "<p style=\"margin:0 0 16px\">";
  private final Map<Var, String> values;
  private final StringBuilder out = new StringBuilder();

  HtmlRenderer(Map<Var, String> values) {
    this.values = values;
  }

  static String of(String marked, Map<Var, String> values) {
    HtmlRenderer renderer = new HtmlRenderer(values);
    Markdown.write(marked, renderer);
    return renderer.out.toString();
  }

  static String paragraph(String text) {
    return P + Html.escape(text) + "</p>\n";
  }

  /** Below the mail's own. */
  static String heading(String text) {
    return "<h2 style=\"margin:24px 0 8px;font-size:18px;line-height:1.3\">"
        + Html.escape(text)
        + "</h2>\n";
  }

  @Override
  public void block(Markdown.Block block, Runnable inside) {
    String open =
        switch (block) {
          case PARAGRAPH -> P;
          case LIST -> "<ul style=\"margin:0 0 16px;padding:0 0 0 24px\">";
          case ITEM -> "<li>";
        };
    wrap(open, inside, close(block));
  }

  private static String close(Markdown.Block block) {
    return switch (block) {
      case PARAGRAPH -> "</p>\n";
      case LIST -> "</ul>\n";
      case ITEM -> "</li>";
    };
  }

  @Override
  public void span(Markdown.Span span, Runnable inside) {
    String tag = span == Markdown.Span.BOLD ? "strong" : "em";
    wrap("<" + tag + ">", inside, "</" + tag + ">");
  }

  @Override
  public void link(String label, String target) {
    String address = address(target);
    if (Html.isWebAddress(address)) {
      out.append("<a href=\"").append(Html.escape(address)).append("\">");
      write(label, false);
      out.append("</a>");
    } else {
      write(label + " (" + target + ")", false);
    }
  }

  /** A target is one link variable or a written address, never a mixture. */
  private String address(String target) {
    if (target.length() == 1 && Sentinels.isOne(target.charAt(0))) {
      Var name = Sentinels.of(target.charAt(0));
      return name.isLink() ? values.getOrDefault(name, "") : "";
    }
    return target.chars().anyMatch(c -> Sentinels.isOne((char) c)) ? "" : target;
  }

  @Override
  public void text(String text) {
    write(text, true);
  }

  @Override
  public void lineBreak() {
    out.append("<br>\n");
  }

  private void write(String text, boolean mayLink) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Sentinels.isOne(c)) {
        plain.append(c);
        continue;
      }
      out.append(Html.escape(plain.toString()));
      plain.setLength(0);
      value(Sentinels.of(c), mayLink);
    }
    out.append(Html.escape(plain.toString()));
  }

  private void value(Var name, boolean mayLink) {
    String value = values.getOrDefault(name, "");
    String safe = Html.escape(value).replace("\n", "<br>");
    if (mayLink && name.isLink() && Html.isWebAddress(value)) {
      out.append("<a href=\"").append(safe).append("\">").append(safe).append("</a>");
    } else {
      out.append(safe);
    }
  }

  private void wrap(String before, Runnable inside, String after) {
    out.append(before);
    inside.run();
    out.append(after);
  }
}
