package io.roundtrip.notify.letter;

import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a template in one pass from left to right. */
final class TemplateParser {
  private final String source;
  private final Set<Var> vocabulary;
  private final List<Template.Part> top = new ArrayList<>();
  private @Nullable Var section;
  private int sectionStart;
  private List<Template.Part> inSection = new ArrayList<>();

  TemplateParser(String source, Set<Var> vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  List<Template.Part> parts() {
    if (source.length() > Template.MOST)
      throw new TemplateFault("template-too-long", Template.MOST, "");
    refuseSentinels();
    int from = 0;
    for (int open = source.indexOf("{{"); open >= 0; open = source.indexOf("{{", from)) {
      literal(source.substring(from, open));
      int close = source.indexOf("}}", open);
      int again = source.indexOf("{{", open + 2);
      if (close < 0 || (again >= 0 && again < close))
        throw fault("template-not-closed", open, open + 20);
      tag(source.substring(open + 2, close).strip(), open);
      from = close + 2;
    }
    literal(source.substring(from));
    if (section != null) throw fault("template-not-closed", sectionStart, sectionStart + 20);
    return top;
  }

  private void tag(String inside, int at) {
    if (inside.startsWith("#")) begin(name(inside.substring(1), at), at);
    else if (inside.startsWith("/")) end(name(inside.substring(1), at), at);
    else target().add(new Template.Place(name(inside, at)));
  }

  private void begin(Var name, int at) {
    if (section != null) throw fault("template-nested", at, at + 20);
    section = name;
    sectionStart = at;
    inSection = new ArrayList<>();
  }

  private void end(Var name, int at) {
    if (section != name) throw fault("template-stray-end", at, at + 20);
    section = null;
    top.add(new Template.Section(name, List.copyOf(inSection)));
  }

  private Var name(String word, int at) {
    return Var.of(word.strip())
        .filter(vocabulary::contains)
        .orElseThrow(() -> new TemplateFault("template-unknown-name", at, word.strip()));
  }

  private void literal(String text) {
    if (!text.isEmpty()) target().add(new Template.Literal(text));
  }

  private List<Template.Part> target() {
    return section == null ? top : inSection;
  }

  /**
   * The renderer marks filled-in values with characters of the private use area; an author has
   * none.
   */
  private void refuseSentinels() {
    for (int i = 0, c; i < source.length(); i += Character.charCount(c)) {
      c = source.codePointAt(i);
      if (Text.refused(c, true) || Sentinels.isOne(c)) {
        throw new TemplateFault("template-character", i, String.format("U+%04X", c));
      }
    }
  }

  private TemplateFault fault(String code, int from, int to) {
    return new TemplateFault(code, from, source.substring(from, Math.min(source.length(), to)));
  }
}
