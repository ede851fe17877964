package io.roundtrip.customers;

import java.util.Collections;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * One mailbox, checked and normalised: lower case, the domain in ASCII ({@link DomainName}), the
 * part before the @ composed (NFC) and without quotes it does not need ({@link LocalPart}); at most
 * 320 characters. Two people have two values; upper and lower case alone make no second person.
 *
 * @param value also the key by which a contact is known
 */
public record EmailAddress(String value) {
  public static final int MOST = 320;

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
    int at = LocalPart.end(trimmed);
    String outside = LocalPart.isQuoted(trimmed) && at > 0 ? "q" + trimmed.substring(at) : trimmed;
    if (isSeveral(outside)) return new Bad("email-several");
    if (at < 1 || at == trimmed.length() - 1 || outside.indexOf('@') != outside.lastIndexOf('@'))
      return new Bad("email-malformed");
    return withDomain(LocalPart.of(trimmed.substring(0, at)), trimmed.substring(at + 1));
  }

  /** Two or more that could each be one, with a comma, a semicolon or a blank between them. */
  private static boolean isSeveral(String text) {
    return Collections.list(new StringTokenizer(text, ",; \u00a0")).stream()
            .filter(part -> isOne((String) part))
            .count()
        > 1;
  }

  private static boolean isOne(String part) {
    int at = part.indexOf('@');
    return at > 0 && at == part.lastIndexOf('@') && at < part.length() - 1;
  }

  private static Checked withDomain(Optional<String> local, String domain) {
    if (local.isEmpty()) return new Bad("email-malformed");
    Optional<String> ascii = DomainName.ascii(domain);
    if (ascii.isEmpty()) return new Bad("email-domain");
    String value = local.get() + "@" + ascii.get();
    return value.length() > MOST ? new Bad("email-length") : new Good(new EmailAddress(value));
  }

  /**
   * False when letters beyond ASCII stand before the @: known as an address, but not every mail
   * server on the way takes it, and Jira's mail does not ask (RFC 6531).
   */
  public static boolean isWritable(String value) {
    return value.chars().allMatch(c -> c < 0x80);
  }

  /** For logs: never the whole address. */
  @Override
  public String toString() {
    return "…" + value.substring(value.lastIndexOf('@'));
  }
}
