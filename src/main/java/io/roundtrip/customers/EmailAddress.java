package io.roundtrip.customers;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One mailbox, checked and normalised: lower case, domain in ASCII (IDN), at most 320 characters.
 *
 * @param value also the key by which a contact is known
 */
public record EmailAddress(String value) {
  public static final int MOST = 320;
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** What became of a string somebody claims to be an address. */
  public sealed interface Checked permits Good, Bad {}

  public record Good(EmailAddress address) implements Checked {}

  /**
   * Why not, as a problem code: email-lines, email-length, email-several, email-malformed or
   * email-domain.
   */
  public record Bad(String code) implements Checked {}

  public static Checked check(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029))
      return new Bad("email-lines");
    String trimmed = text.strip();
    if (trimmed.length() > MOST) return new Bad("email-length");
    int at = trimmed.lastIndexOf('@');
    if (trimmed.indexOf(',') >= 0
        || trimmed.indexOf(';') >= 0
        || (at >= 0 && trimmed.indexOf('@') < at)) return new Bad("email-several");
    if (at < 1 || at == trimmed.length() - 1 || !local(trimmed.substring(0, at)))
      return new Bad("email-malformed");
    return withDomain(trimmed.substring(0, at), trimmed.substring(at + 1));
  }

  private static Checked withDomain(String local, String domain) {
    String ascii = ascii(domain);
    if (!domain(ascii)) return new Bad("email-domain");
    return new Good(new EmailAddress(local.toLowerCase(Locale.ROOT) + "@" + ascii));
  }

  private static boolean local(String local) {
    return local.length() <= 64
        && LOCAL.matcher(local).matches()
        && !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..");
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  private static boolean domain(String ascii) {
    String[] labels = ascii.split("\\.", -1);
    if (ascii.length() > 253
        || labels.length < 2
        || labels[labels.length - 1].chars().allMatch(Character::isDigit)) return false;
    for (String label : labels) if (!LABEL.matcher(label).matches()) return false;
    return true;
  }

  /** For logs: never the whole address. */
  @Override
  public String toString() {
    return "…" + value.substring(value.indexOf('@'));
  }
}
