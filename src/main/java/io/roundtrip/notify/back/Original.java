package io.roundtrip.notify.back;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.notify.back.Incoming.Part;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a report says of the mail it is about.
 *
 * @param names of mails that have the shape of ours, without domain, wherever they stand
 * @param tokens that have the shape of those in our mails
 * @param to to whom the returned head was addressed
 */
record Original(Set<String> names, Set<String> tokens, Set<EmailAddress> to) {
  private static final int MOST = 20;
  private static final int NAME = 52;
  private static final int LONGEST_TOKEN = 200;

  static Original of(Incoming mail) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> tokens = new LinkedHashSet<>();
    Set<EmailAddress> to = new LinkedHashSet<>();
    for (Part part : mail.parts()) {
      runs(part.text(), "rt.", NAME, NAME, Original::isName, names);
      runs(part.text(), "v1.", 20, LONGEST_TOKEN, Original::isToken, tokens);
      runs(part.text(), "v2.", 20, LONGEST_TOKEN, Original::isToken, tokens);
      if (isHead(part)) {
        Fields.groups(part.text()).stream()
            .findFirst()
            .flatMap(head -> address(head.get("to")))
            .ifPresent(to::add);
      }
    }
    return new Original(names, tokens, to);
  }

  private static boolean isHead(Part part) {
    return part.type().contains("rfc822") || part.type().equals("message/global-headers");
  }

  /** What stands between angle brackets, or all of it; after "rfc822;" where that is said. */
  static Optional<EmailAddress> address(String text) {
    String said = text.substring(text.indexOf(';') + 1).strip();
    int open = said.lastIndexOf('<');
    int close = said.indexOf('>', Math.max(open, 0));
    String one = open >= 0 && close > open ? said.substring(open + 1, close) : said;
    return EmailAddress.check(one) instanceof EmailAddress.Good good
        ? Optional.of(good.address())
        : Optional.empty();
  }

  /** Each run of such characters after the start, with the start, if it is long enough. */
  static void runs(
      String text, String start, int least, int most, IntPredicate such, Set<String> found) {
    int from = text.indexOf(start);
    while (from >= 0 && found.size() < MOST) {
      int end = from + start.length();
      while (end < text.length() && such.test(text.charAt(end))) end++;
      int length = end - from - start.length();
      if (length >= least && length <= most) found.add(text.substring(from, end));
      from = text.indexOf(start, end);
    }
  }

  private static boolean isName(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
  }

  static boolean isToken(int c) {
    return isName(c)
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
