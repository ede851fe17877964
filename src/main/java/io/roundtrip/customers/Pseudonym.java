package io.roundtrip.customers;

import io.roundtrip.customers.Pseudonyms.Place;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.ProjectId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that stands for a contact or an account on the issues of one project. It is signed, so that
 * nobody makes one up, and means nothing on the issues of another project. The number is hidden:
 * two projects cannot be compared by their keys, and a key does not tell whether somebody is new.
 *
 * @param kind 'c' for a contact, 'a' for an account
 */
record Pseudonym(char kind, long id, long project) {
  private static final Pattern FORM =
      Pattern.compile("([ca])([0-9a-f]{16})p(\\d{1,18})k([0-9a-f]{16})");

  /** As versions before wrote it, with the number open; written anew at the next start. */
  private static final Pattern FORMER =
      Pattern.compile("([ca])(\\d{1,15})p(\\d{1,18})k([0-9a-f]{16})");

  private static final Pattern TYPED = Pattern.compile("t[0-9a-f]{32}(?:p\\d{1,18})?");
  private static final Pattern CROSSED = Pattern.compile("x[0-9a-f]{32}(?:p\\d{1,18})?");
  private static final int MOST = 60;
  private static final int HEX = 16;
  private static final String PURPOSE = "pseudonym";

  String text(Signer signer) {
    String mac = mac(signer, open(), 8);
    return kind + hidden(signer, mac, id) + "p" + project + "k" + mac;
  }

  /** The signature is as good as drawn by lot, so it hides the number that it signs. */
  private String hidden(Signer signer, String mac, long number) {
    long lot = Long.parseUnsignedLong(mac(signer, kind + "p" + project + "k" + mac, 8), HEX);
    return HexFormat.of().toHexDigits(number ^ lot);
  }

  private String open() {
    return kind + "" + id + "p" + project;
  }

  /** Empty for everything that is no key of ours. */
  static Optional<Pseudonym> read(String text, Signer signer) {
    if (text.length() > MOST) return Optional.empty();
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return former(text, signer);
    Pseudonym nobody = new Pseudonym(text.charAt(0), 0, Long.parseLong(form.group(3)));
    long number = Long.parseUnsignedLong(form.group(2), HEX);
    long id = Long.parseUnsignedLong(nobody.hidden(signer, form.group(4), number), HEX);
    Pseudonym read = new Pseudonym(nobody.kind(), id, nobody.project());
    return read.text(signer).equals(text) ? Optional.of(read) : Optional.empty();
  }

  /**
   * Whether it looks like the key of a person or an account, of whatever Jira and whatever signing
   * key: nobody types such a thing for a name.
   */
  static boolean isShaped(String text) {
    return text.length() <= MOST
        && (FORM.matcher(text).matches() || FORMER.matcher(text).matches());
  }

  private static Optional<Pseudonym> former(String text, Signer signer) {
    Matcher form = FORMER.matcher(text);
    if (!form.matches()) return Optional.empty();
    Pseudonym read =
        new Pseudonym(text.charAt(0), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)));
    return mac(signer, read.open(), 8).equals(form.group(4)) ? Optional.of(read) : Optional.empty();
  }

  /** The key of a text that is not a person or an account yet. */
  static String typed(String text, Signer signer) {
    return "t" + mac(signer, "t" + text, 16);
  }

  /** The key of a text in the one field that it was typed into. */
  static String typed(String text, Place place, Signer signer) {
    String where = place.issue().value() + "/" + place.field() + "/" + place.project().value();
    return "t" + mac(signer, "t" + where + "/" + text, 16) + "p" + place.project().value();
  }

  static boolean isTyped(String text) {
    return text.length() <= MOST && TYPED.matcher(text).matches();
  }

  /** The project that the key of a typed text counts in; empty before an issue holds it. */
  static Optional<ProjectId> projectOf(String typed) {
    int at = typed.indexOf('p');
    return at < 0
        ? Optional.empty()
        : Optional.of(new ProjectId(Long.parseLong(typed.substring(at + 1))));
  }

  /**
   * What stands for the key of a typed text that came from outside. It names nobody, whoever knows
   * the key.
   */
  static String crossed(String typed) {
    return "x" + typed.substring(1);
  }

  static boolean isCrossed(String text) {
    return text.length() <= MOST && CROSSED.matcher(text).matches();
  }

  private static String mac(Signer signer, String text, int bytes) {
    byte[] whole = signer.sign(Signer.FIRST_KEY, PURPOSE, text).orElseThrow();
    return HexFormat.of().formatHex(whole, 0, bytes);
  }
}
