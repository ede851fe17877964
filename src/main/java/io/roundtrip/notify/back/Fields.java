package io.roundtrip.notify.back;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Header fields as mails and reports have them (RFC 5322). One pass; too many are left out. */
record Fields(Map<String, String> values) {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_GROUPS = 50;
  private static final int LONGEST = 4000;

  /** The groups of a text, with empty lines between them. */
  static List<Fields> groups(String text) {
    List<Fields> groups = new ArrayList<>();
    Map<String, StringBuilder> group = new LinkedHashMap<>();
    StringBuilder last = null;
    int from = 0;
    while (from <= text.length() && groups.size() < MOST_GROUPS) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end);
      from = end < 0 ? text.length() + 1 : end + 1;
      if (line.isBlank()) {
        if (!group.isEmpty()) groups.add(of(group));
        group = new LinkedHashMap<>();
        last = null;
      } else if (Character.isWhitespace(line.charAt(0))) {
        if (last != null && last.length() < LONGEST) last.append(' ').append(line.strip());
      } else {
        last = begun(group, line);
      }
    }
    if (!group.isEmpty() && groups.size() < MOST_GROUPS) groups.add(of(group));
    return groups;
  }

  /** Of several with one name the first counts. */
  private static StringBuilder begun(Map<String, StringBuilder> group, String line) {
    int colon = line.indexOf(':');
    StringBuilder value = new StringBuilder();
    if (colon < 1 || group.size() >= MOST_FIELDS) return value;
    value.append(line.substring(colon + 1).strip());
    group.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
    return value;
  }

  private static Fields of(Map<String, StringBuilder> group) {
    Map<String, String> values = new LinkedHashMap<>();
    group.forEach((name, value) -> values.put(name, value.toString()));
    return new Fields(values);
  }

  /**
   * @param name in small letters; "" when there is none
   */
  String get(String name) {
    return values.getOrDefault(name, "");
  }
}
