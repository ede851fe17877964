package io.roundtrip.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The hosts that a text names, as mail programs and browsers may read them: whatever letters they
 * are written in, behind another address, encoded. A mail address is none.
 */
public final class WebAddresses {
  private static final int LAYERS = 10;
  private static final int LONGEST = 1000;

  /**
   * @param host in small letters, without dots at its end; IPv6 in brackets
   * @param path what stands behind host and port up to a query or the end; "" = nothing
   * @param link two slashes stand before it
   * @param port a port stands behind it
   */
  public record Named(String host, String path, boolean link, boolean port) {}

  private final String text;
  private final Predicate<String> wanted;
  private final List<Named> found = new ArrayList<>();

  private WebAddresses(String text, Predicate<String> wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /**
   * Those that are wanted; a single word that could be a host is one. One pass for each encoding.
   *
   * @param wanted asked with hosts as {@link Named} has them
   */
  public static List<Named> in(String text, Predicate<String> wanted) {
    List<Named> all = new ArrayList<>();
    String layer = plain(text);
    for (int i = 0; i <= LAYERS; i++) {
      WebAddresses read = new WebAddresses(layer, wanted);
      read.read();
      all.addAll(read.found);
      String next = plain(ServerPath.decoded(layer));
      if (next.equals(layer)) break;
      layer = next;
    }
    return all;
  }

  /** Full-width letters, letters without a shape and other dots are read as what they look like. */
  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && !isPassedOver(c))
        .map(c -> c == '\\' ? '/' : c == 0x3002 ? '.' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Marks that browsers leave out of a name: joiners and selectors of shapes. */
  private static boolean isPassedOver(int c) {
    return c == 0x34f
        || c >= 0x180b && c <= 0x180f
        || c >= 0xfe00 && c <= 0xfe0f
        || c >= 0xe0100 && c <= 0xe01ef
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164;
  }

  private void read() {
    for (int i = 0; i < text.length(); ) {
      int end = end(i);
      if (end > i) name(i, end);
      i = Math.max(port(end), i + 1);
    }
  }

  /** Where a host that begins here ends; the same place when none does. */
  private int end(int start) {
    int end = start;
    if (text.charAt(start) == '[') return six(start);
    while (end < text.length() && isOfName(text.charAt(end))) end++;
    return end;
  }

  private int six(int start) {
    int end = start + 1;
    while (end < text.length() && isOfSix(text.charAt(end))) end++;
    if (text.startsWith("%", end)) while (end < text.length() && isOfZone(text.charAt(end))) end++;
    return text.startsWith("]", end) ? end + 1 : start;
  }

  private static boolean isOfZone(char c) {
    return c == '%' || c == '~' || isOfName(c);
  }

  private static boolean isOfSix(char c) {
    return c == ':' || c == '.' || Character.digit(c, 16) >= 0;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
  }

  private void name(int start, int end) {
    String host = withoutZone(LocalHost.withoutDots(text.substring(start, end)));
    boolean behind = start > 0 && text.charAt(start - 1) == '@';
    boolean link = behind ? isUser(start - 1) : text.startsWith("//", start - 2);
    if (host.isEmpty() || behind && !link || !wanted.test(host)) return;
    int port = port(end);
    found.add(new Named(host, path(port), link, port > end));
  }

  private static String withoutZone(String host) {
    int zone = host.indexOf('%');
    return zone < 0 ? host : host.substring(0, zone) + "]";
  }

  private String path(int start) {
    if (!text.startsWith("/", start)) return "";
    int stop = Math.min(text.length(), start + LONGEST);
    int end = start;
    while (end < stop && isOfPath(text.charAt(end))) end++;
    return text.substring(start, end);
  }

  /** Who logs in stands between two slashes and the @. */
  private boolean isUser(int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST && isOfUser(text.charAt(from - 1))) from--;
    return text.startsWith("//", from - 2);
  }

  private static boolean isOfUser(char c) {
    return c != '/' && !Text.blank(c);
  }

  /** Where a port that stands here ends; the same place when none does. */
  private int port(int end) {
    if (!text.startsWith(":", end)) return end;
    int at = end + 1;
    while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
    boolean more = at < text.length() && isOfName(text.charAt(at)) && text.charAt(at) != '.';
    return at == end + 1 || more ? end : at;
  }

  private static boolean isOfPath(char c) {
    return !Text.blank(c) && "\"'<>()[]{}|^`?#,".indexOf(c) < 0;
  }
}
