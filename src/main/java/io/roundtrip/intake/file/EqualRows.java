package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.kernel.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a row without an id is known again: by the name of its import, by what it says, and by how
 * many rows before it in its file say the same. Pure.
 */
final class EqualRows {
  private static final int DIGITS = 32;

  private final Map<String, Integer> seen;

  /**
   * @param before by the digest, how many of the file came before
   */
  EqualRows(Map<String, Integer> before) {
    this.seen = new HashMap<>(before);
  }

  static Set<String> digests(List<Form> forms) {
    return forms.stream()
        .filter(EqualRows::nameless)
        .map(EqualRows::digest)
        .collect(Collectors.toSet());
  }

  /** In the order of the file. */
  Form known(Form form, String system) {
    if (!nameless(form)) return form;
    String digest = digest(form);
    int nth = seen.merge(digest, 1, Integer::sum);
    String id = "row-" + digest + (nth == 1 ? "" : "-" + nth);
    return form.with(Form.SOURCE, system + ":" + id);
  }

  Map<String, Integer> seen() {
    return seen;
  }

  private static boolean nameless(Form form) {
    return form.one(Form.SOURCE) == null;
  }

  /** However its columns are ordered and its cells are written. */
  private static String digest(Form form) {
    List<String> parts = new ArrayList<>();
    for (String field : new TreeSet<>(form.values().keySet())) {
      List<String> texts = form.many(field);
      if (field.equals(Form.SOURCE) || texts.isEmpty()) continue;
      parts.add(field);
      parts.add(Integer.toString(texts.size()));
      for (String text : texts)
        parts.add(field.equals(Form.PROJECT) ? text.strip().toUpperCase(Locale.ROOT) : text);
    }
    return Hash.of(parts.toArray(String[]::new)).substring(0, DIGITS);
  }
}
