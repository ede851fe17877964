package minijira.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in an issue form: typed texts by field, errors by field, errors of the whole. */
record FormValues(
    Map<String, String[]> typed, Map<String, String> errors, Collection<String> messages) {
  static FormValues of(Map<String, String[]> typed) {
    return new FormValues(typed, Map.of(), List.of());
  }

  FormValues with(com.atlassian.jira.util.ErrorCollection wrong) {
    return new FormValues(typed, new LinkedHashMap<>(wrong.getErrors()), wrong.getErrorMessages());
  }

  @Nullable String error(String field) {
    return errors.get(field);
  }

  boolean has(String field) {
    return typed.containsKey(field);
  }

  /** What was typed, or else the other. */
  List<String> texts(String field, List<String> otherwise) {
    return has(field) ? Arrays.asList(typed.get(field)) : otherwise;
  }

  String text(String field, @Nullable String otherwise) {
    List<String> texts = texts(field, otherwise == null ? List.of() : List.of(otherwise));
    return texts.isEmpty() ? "" : texts.get(0);
  }
}
