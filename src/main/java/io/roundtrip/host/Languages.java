package io.roundtrip.host;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages we write in. */
public final class Languages {
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final int LONGEST_WISH = 1000;

  private Languages() {}

  /**
   * The one of ours that a browser wants most. Never fails, whoever wrote the header: a server's
   * own reading of it may.
   *
   * @param header Accept-Language (RFC 9110); null = none
   * @return English where nothing of ours is wanted, or the header cannot be read
   */
  public static Locale wanted(@Nullable String header) {
    if (header == null) return Locale.ENGLISH;
    try {
      return LanguageRange.parse(beginning(header)).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(Languages::isOurs)
          .findFirst()
          .map(Languages::of)
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }

  private static String beginning(String header) {
    if (header.length() <= LONGEST_WISH) return header;
    return header.substring(0, Math.max(0, header.lastIndexOf(',', LONGEST_WISH)));
  }

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
