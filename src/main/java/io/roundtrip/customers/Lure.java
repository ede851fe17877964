package io.roundtrip.customers;

import java.util.Set;

/**
 * What would have the reader of a mail follow, call or write to somebody, in the place of a name.
 * One pass over names as {@link PersonName#folded} writes them.
 */
final class Lure {
  /** Fewer digits are called by nobody. */
  private static final int DIGITS = 7;

  private static final Set<String> SCHEMES = Set.of("mailto:", "tel:", "sms:", "callto:", "skype:");

  /** Mail programs make links of hosts that end in one of these, and of few others. */
  private static final Set<String> ENDS =
      Set.of(
          "com", "net", "org", "info", "biz", "edu", "gov", "io", "co", "ly", "me", "app", "dev",
          "xyz", "top", "site", "online", "shop", "store", "club", "live", "link", "click", "page",
          "de", "at", "ch", "eu", "uk", "us", "fr", "nl", "it", "es", "pl", "ru", "cn", "tk");

  private Lure() {}

  /** For certain: a link, or a number as people write those that are to be called. */
  static boolean is(String name) {
    String seen = seen(name);
    return seen.contains("://")
        || (" " + seen).contains(" www.")
        || SCHEMES.stream().anyMatch(seen::contains)
        || isNumber(seen, true);
  }

  /** Perhaps: also an address, a host, a long number. */
  static boolean mayBe(String name) {
    String seen = seen(name);
    return is(name) || isAddress(seen) || isHost(seen) || isNumber(seen, false);
  }

  /** Without what nobody sees. */
  private static String seen(String name) {
    StringBuilder seen = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isAddress(String seen) {
    for (int at = seen.indexOf('@'); at >= 0; at = seen.indexOf('@', at + 1))
      if (at > 0 && at < seen.length() - 1 && isWord(seen, at - 1) && isWord(seen, at + 1))
        return true;
    return false;
  }

  private static boolean isWord(String seen, int at) {
    return Character.isLetterOrDigit(seen.charAt(at)) || seen.charAt(at) == '"';
  }

  /** A dot inside a word, and behind the last one how hosts end, or a path. */
  private static boolean isHost(String seen) {
    int start = 0;
    for (int i = 0; i <= seen.length(); i++) {
      if (i < seen.length() && isOfHost(seen.charAt(i))) continue;
      String word = seen.substring(start, i);
      int dot = word.lastIndexOf('.');
      boolean path = i < seen.length() && seen.charAt(i) == '/' && dot < word.length() - 2;
      if (dot > 0 && (path || ENDS.contains(word.substring(dot + 1)))) return true;
      start = i + 1;
    }
    return false;
  }

  private static boolean isOfHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /**
   * @param dialled only one that begins as those do that are dialled, and is not one bare number
   */
  private static boolean isNumber(String seen, boolean dialled) {
    int start = -1;
    int digits = 0;
    boolean apart = false;
    for (int i = 0; i <= seen.length(); i++) {
      char c = i < seen.length() ? seen.charAt(i) : 'x';
      if (c >= '0' && c <= '9') {
        if (digits == 0) start = i;
        digits++;
      } else if (c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')') {
        apart |= digits > 0 && i + 1 < seen.length() && Character.isDigit(seen.charAt(i + 1));
      } else {
        if (digits >= DIGITS && called(seen, start, apart, dialled)) return true;
        digits = 0;
        apart = false;
      }
    }
    return false;
  }

  private static boolean called(String seen, int start, boolean apart, boolean dialled) {
    boolean plus = start > 0 && seen.charAt(start - 1) == '+';
    boolean zero = seen.charAt(start) == '0' || (start > 0 && seen.charAt(start - 1) == '(');
    return dialled ? plus || (zero && apart) : plus || zero || apart;
  }
}
