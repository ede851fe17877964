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

  private static void write(
      List<Part> parts,
      Map<Var, String> values,
      BiFunction<Var, String, String> place,
      StringBuilder out) {
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        out.append(literal.text());
      } else if (part instanceof Place at) {
        out.append(place.apply(at.name(), values.getOrDefault(at.name(), "")));
      } else if (part instanceof Section section
          && !values.getOrDefault(section.name(), "").isBlank()) {
        write(section.parts(), values, place, out);
      }
    }
  }
}
