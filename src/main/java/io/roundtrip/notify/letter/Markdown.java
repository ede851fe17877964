package io.roundtrip.notify.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The few marks an author may use: paragraphs, line breaks, {@code **bold**}, {@code *italic*},
 * {@code - lists} and {@code [links](https://…)}. Everything else, HTML included, is plain text.
 */
final class Markdown {
  private static final Pattern BLANK = Pattern.compile("\n[ \t]*+\n\\s*+");
  private final Renderer renderer;

  private Markdown(Renderer renderer) {
    this.renderer = renderer;
  }

  /** Where the marks go: HTML or plain text. */
  interface Renderer {
    void block(Block block, Runnable inside);

    void span(Span span, Runnable inside);

    void link(String label, String target);

    void text(String text);

    void lineBreak();
  }

  enum Block {
    PARAGRAPH,
    LIST,
    ITEM
  }

  enum Span {
    BOLD,
    ITALIC
  }

  static void write(String source, Renderer renderer) {
    new Markdown(renderer).blocks(source.replace("\r\n", "\n").replace('\r', '\n').strip());
  }

  private void blocks(String source) {
    for (String block : BLANK.split(source)) {
      List<String> run = new ArrayList<>();
      boolean list = false;
      for (String line : block.split("\n")) {
        if (isItem(line) != list) flush(run, list);
        list = isItem(line);
        run.add(line.strip());
      }
      flush(run, list);
    }
  }

  private void flush(List<String> run, boolean list) {
    List<String> lines = List.copyOf(run);
    run.clear();
    if (lines.stream().allMatch(String::isBlank)) return;
    if (list) renderer.block(Block.LIST, () -> lines.forEach(this::item));
    else renderer.block(Block.PARAGRAPH, () -> lines(lines));
  }

  private void item(String line) {
    renderer.block(Block.ITEM, () -> inline(line.substring(2).strip()));
  }

  private void lines(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) renderer.lineBreak();
      inline(lines.get(i));
    }
  }

  private static boolean isItem(String line) {
    String stripped = line.strip();
    return stripped.startsWith("- ") || stripped.startsWith("* ");
  }

  private void inline(String text) {
    int done = 0;
    int at = 0;
    int lastLink = text.lastIndexOf("](", text.lastIndexOf(')'));
    while (at < text.length()) {
      int end = mark(text, done, at, lastLink);
      if (end > at) {
        done = end;
        at = end;
      } else {
        at++;
      }
    }
    plain(text, done, text.length());
  }

  /**
   * Writes a mark that begins here and answers where it ends; {@code at} when none begins here.
   *
   * @param lastLink the last place where a link has its middle and, further on, its end; behind it
   *     none is looked for, which keeps the whole pass linear
   */
  private int mark(String text, int done, int at, int lastLink) {
    char c = text.charAt(at);
    if (text.startsWith("**", at)) return span(text, done, at, "**", Span.BOLD);
    if (c == '*') return span(text, done, at, "*", Span.ITALIC);
    if (c == '[' && at < lastLink) return link(text, done, at);
    return at;
  }

  private int span(String text, int done, int at, String mark, Span span) {
    int from = at + mark.length();
    int close = text.indexOf(mark, from);
    if (close <= from || text.charAt(from) == ' ') return at;
    plain(text, done, at);
    renderer.span(span, () -> inline(text.substring(from, close)));
    return close + mark.length();
  }

  private int link(String text, int done, int at) {
    int middle = text.indexOf("](", at);
    int close = text.indexOf(')', middle);
    plain(text, done, at);
    renderer.link(text.substring(at + 1, middle), text.substring(middle + 2, close));
    return close + 1;
  }

  private void plain(String text, int from, int to) {
    renderer.text(text.substring(from, to));
  }
}
