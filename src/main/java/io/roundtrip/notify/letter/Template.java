package io.roundtrip.notify.letter;

import io.roundtrip.notify.Var;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A text with places to fill in: {@code {{name}}}, and {@code {{#name}}…{{/name}}} which is left
 * out when the value is empty. No nesting, no logic. Filling in is one pass; what is filled in is
 * never read again, so a value may hold anything.
 */
final class Template {
  /** Longest text of an author, in characters. */
  static final int MOST = 64 * 1024;

  sealed interface Part {}

  record Literal(String text) implements Part {}

  record Place(Var name) implements Part {}

  record Section(Var name, List<Part> parts) implements Part {}

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * @throws TemplateFault naming the first place that is wrong
   */
  static Template parse(String source, Set<Var> vocabulary) {
    return new Template(new TemplateParser(source, vocabulary).parts());
  }

  /** Missing values count as empty. */
  String fill(Map<Var, String> values) {
    return fill(values, (name, value) -> value);
  }

  String fill(Map<Var, String> values, BiFunction<Var, String, String> place) {
    StringBuilder out = new StringBuilder();
    write(parts, values, place, out);
    return out.toString();
  }

  /** "Hi {{customer_name}}," becomes "Hi," when there is no name. */
  private static void closeUp(StringBuilder out, Part next) {
    int last = out.length() - 1;
    if (last < 0 || out.charAt(last) != ' ' || !(next instanceof Literal literal)) return;
    if (",.;:!?".indexOf(literal.text().charAt(0)) >= 0) out.setLength(last);
  }

  private static void write(
      List<Part> parts,
      Map<Var, String> values,
      BiFunction<Var, String, String> place,
      StringBuilder out) {
    boolean dropped = false;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part instanceof Literal literal) {
        out.append(dropped && begins(out) ? capital(literal.text()) : literal.text());
      } else if (part instanceof Place at) {
        String value = values.getOrDefault(at.name(), "");
        if (value.isEmpty() && i + 1 < parts.size()) closeUp(out, parts.get(i + 1));
        out.append(place.apply(at.name(), value));
      }
      dropped = part instanceof Section section && isEmpty(section, values);
      if (part instanceof Section section && !dropped) write(section.parts(), values, place, out);
    }
  }

  private static boolean isEmpty(Section section, Map<Var, String> values) {
    return values.getOrDefault(section.name(), "").isBlank();
  }

  /** Whether what comes next begins a sentence, now that a section before it was left out. */
  private static boolean begins(StringBuilder out) {
    String said = out.toString().stripTrailing();
    return !said.isEmpty() && ".!?".indexOf(said.charAt(said.length() - 1)) >= 0;
  }

  private static String capital(String text) {
    return Character.toTitleCase(text.charAt(0)) + text.substring(1);
  }
}
