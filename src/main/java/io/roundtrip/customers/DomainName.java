package io.roundtrip.customers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail domain in ASCII after IDNA 2008 with the mapping of UTS #46, nontransitional, as
 * registries and browsers read it. Java's own {@code IDN} is IDNA 2003: it makes ss of ß, σ of
 * final ς and drops the two joiners, and so writes to somebody else's domain.
 *
 * <p>Which letters a label may hold follows RFC 5892 and is stricter where Java does not know the
 * tables (joiners, see {@link Joiners}): what cannot be read for certain is no domain.
 */
final class DomainName {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private DomainName() {}

  /** Empty when it is none: one label only, an address literal, anything unfit. */
  static Optional<String> ascii(String text) {
    List<String> labels = new ArrayList<>();
    for (String label : mapped(text).split("\\.", -1)) {
      Optional<String> ascii = label(label);
      if (ascii.isEmpty()) return Optional.empty();
      labels.add(ascii.get());
    }
    String whole = String.join(".", labels);
    boolean fits = labels.size() > 1 && whole.length() <= LONGEST;
    return fits && !isNumber(labels.get(labels.size() - 1)) ? Optional.of(whole) : Optional.empty();
  }

  /** Lower case letter by letter: the last letter of a word is not Java's to choose. */
  private static String mapped(String text) {
    StringBuilder small = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(c -> small.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return Normalizer.normalize(small, Normalizer.Form.NFKC).replace('\u3002', '.');
  }

  private static Optional<String> label(String label) {
    if (label.isEmpty() || label.startsWith("-") || label.endsWith("-")) return Optional.empty();
    int[] letters = label.codePoints().toArray();
    boolean ascii = label.codePoints().allMatch(c -> c < 0x80);
    if (label.length() > LONGEST_LABEL || !(ascii ? isPlain(label) : DomainLetters.fit(letters)))
      return Optional.empty();
    String written = ascii ? label : "xn--" + Punycode.of(letters);
    return written.length() <= LONGEST_LABEL ? Optional.of(written) : Optional.empty();
  }

  private static boolean isPlain(String label) {
    return label
        .chars()
        .allMatch(c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
  }

  private static boolean isNumber(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
