package minijira.jira.field;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How a field is searched, by the part of its key after the colon. */
public record Searcher(String key, Kind kind) implements CustomFieldSearcher {
  static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";

  public enum Kind {
    /** Words, with ~. */
    TEXT,
    /** The whole value, with = and ~. */
    EXACT_TEXT,
    NUMBER,
    OPTION,
    LABEL,
    EPIC,
    DATE
  }

  static final List<Searcher> ALL =
      List.of(
          new Searcher(PREFIX + "textsearcher", Kind.TEXT),
          new Searcher(PREFIX + "exacttextsearcher", Kind.EXACT_TEXT),
          new Searcher(PREFIX + "exactnumber", Kind.NUMBER),
          new Searcher(PREFIX + "numberrange", Kind.NUMBER),
          new Searcher(PREFIX + "multiselectsearcher", Kind.OPTION),
          new Searcher(PREFIX + "labelsearcher", Kind.LABEL),
          new Searcher(PREFIX + "daterange", Kind.DATE),
          new Searcher("com.pyxis.greenhopper.jira:gh-epic-link-searcher", Kind.EPIC));

  private static final Set<String> GONE = ConcurrentHashMap.newKeySet();

  /** From now on there is none of this key, or there is again. */
  public static void setGone(String key, boolean gone) {
    if (gone) GONE.add(key);
    else GONE.remove(key);
  }

  /** Null if there is none. */
  static Searcher byKey(String key) {
    return ALL.stream()
        .filter(searcher -> searcher.key.equals(key) && !GONE.contains(key))
        .findFirst()
        .orElse(null);
  }
}
