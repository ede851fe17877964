package io.roundtrip.notify.letter;

import io.roundtrip.notify.Var;
import java.util.Map;

/** Markdown as plain text: the marks go, the links stay readable. */
final class TextRenderer implements Markdown.Renderer {
  private final Map<Var, String> values;
  private final StringBuilder out = new StringBuilder();

  TextRenderer(Map<Var, String> values) {
    this.values = values;
  }

  static String of(String marked, Map<Var, String> values) {
    TextRenderer renderer = new TextRenderer(values);
    Markdown.write(marked, renderer);
    return renderer.out.toString().stripTrailing() + "\n";
  }

  @Override
  public void block(Markdown.Block block, Runnable inside) {
    if (block == Markdown.Block.ITEM) out.append("- ");
    inside.run();
    out.append(block == Markdown.Block.PARAGRAPH ? "\n\n" : "\n");
  }

  @Override
  public void span(Markdown.Span span, Runnable inside) {
    inside.run();
  }

  @Override
  public void link(String label, String target) {
    text(label);
    out.append(": ");
    text(target);
  }

  @Override
  public void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Sentinels.isOne(c)) out.append(values.getOrDefault(Sentinels.of(c), ""));
      else out.append(c);
    }
  }

  @Override
  public void lineBreak() {
    out.append('\n');
  }
}
