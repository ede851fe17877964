package io.roundtrip.host;

import java.util.List;
import java.util.Locale;

/** The languages we write in. */
public final class Languages {
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

  private Languages() {}

  /** Ours for this one: the same language, or English. */
  public static Locale of(Locale wanted) {
    return isOurs(wanted) ? Locale.forLanguageTag(wanted.getLanguage()) : Locale.ENGLISH;
  }

  /**
   * What a person reads: their own language if we write it, else the project's.
   *
   * @param tag IETF tag, "" when unknown
   */
  public static Locale of(String tag, Locale fallback) {
    Locale wanted = Locale.forLanguageTag(tag.replace('_', '-'));
    return of(isOurs(wanted) ? wanted : fallback);
  }

  public static boolean isOurs(Locale language) {
    return ALL.stream().anyMatch(ours -> ours.getLanguage().equals(language.getLanguage()));
  }
}
