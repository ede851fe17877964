package io.roundtrip.customers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands before the @ of an address: a dot-atom, or anything in quotes (RFC 5321), also with
 * letters of all scripts (RFC 6531). Quotes that say nothing are taken away, so that each mailbox
 * is written in one way.
 */
final class LocalPart {
  private static final int LONGEST = 64;
  private static final String ATOM = "!#$%&'*+/=?^_`{|}~-";

  private LocalPart() {}

  static boolean isQuoted(String address) {
    return address.startsWith("\"");
  }

  /** Where the @ stands behind it; -1 = there is none. Of several the last, quotes apart. */
  static int end(String address) {
    if (!isQuoted(address)) return address.lastIndexOf('@');
    for (int i = 1; i < address.length() - 1; i++) {
      if (address.charAt(i) == '\\') i++;
      else if (address.charAt(i) == '"') return address.charAt(i + 1) == '@' ? i + 1 : -1;
    }
    return -1;
  }

  /** Empty when it is none. */
  static Optional<String> of(String text) {
    String said = isQuoted(text) ? unquoted(text) : text;
    if (said.isEmpty() || (!isQuoted(text) && !isDotAtom(said))) return Optional.empty();
    if (!said.codePoints().allMatch(c -> c == ' ' || isPrintable(c))) return Optional.empty();
    StringBuilder small = new StringBuilder();
    Normalizer.normalize(said, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> small.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    String normal = Normalizer.normalize(small, Normalizer.Form.NFC);
    String written = isDotAtom(normal) ? normal : quoted(normal);
    boolean fits = written.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return fits ? Optional.of(written) : Optional.empty();
  }

  private static String unquoted(String text) {
    StringBuilder said = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) == '\\') i++;
      said.append(text.charAt(i));
    }
    return said.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean isDotAtom(String text) {
    return !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..")
        && text.codePoints().allMatch(c -> c == '.' || isAtom(c));
  }

  private static boolean isAtom(int c) {
    if (c >= 0x80) return isWritten(c);
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || ATOM.indexOf(c) >= 0;
  }

  private static boolean isPrintable(int c) {
    return c < 0x80 ? c > ' ' && c < 0x7F : isWritten(c);
  }

  /** Nothing that cannot be seen, so that no two addresses look the same for that. */
  private static boolean isWritten(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
