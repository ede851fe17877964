package io.roundtrip.similarity.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which otherwise equal titles speak of different things: the platform ("iOS: …" against
 * "Android: …") and the version ("… in 4.2" against "… in 5.0"). Packed into 64 bits: one bit a
 * platform in the upper 16, one of 48 a version in the lower.
 */
public final class Variants {
  private static final int VERSION_BITS = 48;
  private static final long VERSIONS = (1L << VERSION_BITS) - 1;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}]++|v?\\d++(?:[._]\\d++){0,20}+(?:[._]x)?");

  /**
   * One platform a line; words of one line mean the same. Some belong to a wider one, which then
   * does not clash.
   */
  private static final List<String> PLATFORMS =
      List.of(
          "ios iphone ipad ipod",
          "android",
          "windows win32 win64",
          "linux ubuntu debian fedora",
          "mac macos osx",
          "blackberry",
          "firefox",
          "chrome chromium",
          "safari",
          "edge",
          "ie msie",
          "mobileweb",
          "mysql mariadb",
          "postgres postgresql",
          "oracle",
          "mssql sqlserver");

  private static final Map<String, Long> BITS = new HashMap<>();

  static {
    for (int i = 0; i < PLATFORMS.size(); i++)
      for (String word : PLATFORMS.get(i).split(" ")) BITS.put(word, 1L << (VERSION_BITS + i));
  }

  private Variants() {}

  /** 0 if the title names neither. */
  public static long of(String title) {
    long found = 0;
    Matcher words = WORD.matcher(title.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      if (Character.isDigit(word.charAt(word.length() - 1)) || word.endsWith(".x"))
        found |= version(word);
      else found |= BITS.getOrDefault(word, 0L);
    }
    return found;
  }

  private static long version(String word) {
    String plain = word.startsWith("v") ? word.substring(1) : word;
    return 1L << Long.remainderUnsigned(Term.hash(plain), VERSION_BITS);
  }

  /** Both name platforms, and none in common. */
  public static boolean platformsClash(long mine, long other) {
    return clash(mine & ~VERSIONS, other & ~VERSIONS);
  }

  /** Both name versions or other numbers, and none in common. */
  public static boolean versionsClash(long mine, long other) {
    return clash(mine & VERSIONS, other & VERSIONS);
  }

  private static boolean clash(long mine, long other) {
    return mine != 0 && other != 0 && (mine & other) == 0;
  }
}
