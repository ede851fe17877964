package io.roundtrip.customers;

import io.roundtrip.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody is called, if that is a name at all. Stores, surveys and exports write placeholders
 * where they know nobody: these are no name, so two of them are two people and nobody is greeted by
 * one. What would have a reader follow a link or call a number is no name either, nor is an address
 * that stands beside one.
 */
public final class PersonName {
  /** Characters that the name of a person or an account may have, at every door. */
  public static final int MOST = 200;

  private static final Set<String> NOBODY =
      Set.of(
          // English
          "a store user",
          "store user",
          "app store user",
          "play store user",
          "a google user",
          "google user",
          "an app store user",
          "a user",
          "user",
          "a customer",
          "customer",
          "guest",
          "a guest",
          "guest user",
          "guest customer",
          "visitor",
          "anonymous",
          "anonymous user",
          "anonymous customer",
          "anon",
          "unknown",
          "unknown user",
          "unknown customer",
          "nobody",
          "no name",
          "noname",
          "unnamed",
          "name withheld",
          "not given",
          "not provided",
          "not available",
          "not applicable",
          "n/a",
          "n.a",
          "null",
          "none",
          "undefined",
          "deleted user",
          "former user",
          "removed user",
          // German
          "ein google-nutzer",
          "google-nutzer",
          "ein nutzer",
          "nutzer",
          "benutzer",
          "ein kunde",
          "kunde",
          "kundin",
          "gast",
          "besucher",
          "anonym",
          "anonymer nutzer",
          "anonymer benutzer",
          "anonymer kunde",
          "unbekannt",
          "unbekannter nutzer",
          "unbekannter benutzer",
          "unbekannter kunde",
          "niemand",
          "ohne namen",
          "ohne name",
          "kein name",
          "namenlos",
          "keine angabe",
          "nicht angegeben",
          "k.a",
          "k. a",
          "gelöschter nutzer",
          "gelöschter benutzer",
          "ehemaliger nutzer");

  private PersonName() {}

  /** The name as it was written, "" when it stands for nobody. */
  public static String of(String text) {
    return isNobody(text) ? "" : text.strip();
  }

  /**
   * The same beside an address, to which somebody may write: there nothing is a name that only
   * looks like an address, a host or a number.
   */
  public static String beside(String text) {
    return Lure.mayBe(folded(text)) ? "" : of(text);
  }

  /** Whatever the case, blanks, form of letters, brackets and dots around it. */
  public static boolean isNobody(String text) {
    String name = folded(text);
    return NOBODY.contains(bare(name)) || bare(name).isEmpty() || Lure.is(name);
  }

  /**
   * Two names that differ in case, blanks and form of letters only (NFKC: composed, full width,
   * ligatures) are one: the same person at another keyboard. Without an address nobody is written
   * to, so this decides about counting only, and within one account.
   */
  static String folded(String name) {
    return Text.oneLine(Normalizer.normalize(name, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
  }

  /** Whether two names differ in what {@link #folded} passes over only. */
  public static boolean same(String name, String other) {
    return !name.isBlank() && folded(name).equals(folded(other));
  }

  /** Whether it is this name, or begins with it as a word. */
  public static boolean begins(String name, String with) {
    return !name.isBlank() && (folded(name) + " ").startsWith(folded(with) + " ");
  }

  private static String bare(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && !Character.isLetterOrDigit(name.codePointAt(from)))
      from += Character.charCount(name.codePointAt(from));
    while (to > from && !Character.isLetterOrDigit(name.codePointBefore(to)))
      to -= Character.charCount(name.codePointBefore(to));
    return name.substring(from, to);
  }
}
