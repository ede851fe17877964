package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a row without an id is known again: by who imports it, under which name, by what it says, and
 * by how many rows before it in its file say the same. Only among one's own imports: otherwise who
 * guesses an address would hear whether somebody else sent it.
 */
final class EqualRows {
  /** Whether we may write back is no part of what was said: the same row may change it. */
  private static final Set<String> NO_WORDS = Set.of(Form.SOURCE, Form.CONSENT, Form.CONSENT_TEXT);

  private final RowRefs refs;
  private final Import from;
  private final Map<String, Integer> seen = new HashMap<>();

  EqualRows(RowRefs refs, Import from) {
    this.refs = refs;
    this.from = from;
  }

  Set<String> digests(List<Form> forms) {
    return forms.stream().filter(EqualRows::nameless).map(this::digest).collect(Collectors.toSet());
  }

  /**
   * In the order of the file.
   *
   * @param before by the digest, how many of the file came before
   */
  List<Form> known(List<Form> forms, Map<String, Integer> before) {
    seen.putAll(before);
    return forms.stream().map(this::known).toList();
  }

  private Form known(Form form) {
    if (!nameless(form)) return form;
    String digest = digest(form);
    SourceRef source = refs.nth(digest, seen.merge(digest, 1, Integer::sum));
    return form.with(Form.SOURCE, source.text()).with(Form.OWN_SOURCE, "yes");
  }

  Map<String, Integer> seen() {
    return seen;
  }

  private static boolean nameless(Form form) {
    return form.one(Form.SOURCE) == null;
  }

  /** However its columns are ordered, its cells are written and its answer about mail is. */
  private String digest(Form form) {
    List<String> parts = new ArrayList<>(List.of(from.by().value(), from.system()));
    for (String field : new TreeSet<>(form.values().keySet())) {
      List<String> texts = form.many(field);
      if (NO_WORDS.contains(field) || texts.isEmpty()) continue;
      parts.add(field);
      parts.add(Integer.toString(texts.size()));
      for (String text : texts)
        parts.add(field.equals(Form.PROJECT) ? text.strip().toUpperCase(Locale.ROOT) : text);
    }
    return refs.digest(parts.toArray(String[]::new));
  }
}
