package minijira.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the addresses and issue keys of an escaped text into links. */
final class Linkify {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<url>https?://[^\\s<>&]+(?:&amp;[^\\s<>&]+)*)|(?<key>\\b[A-Z][A-Z0-9_]{1,9}-[1-9]\\d{0,6}\\b)");

  private Linkify() {}

  static String links(String escaped) {
    Matcher matcher = ADDRESS.matcher(escaped);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) matcher.appendReplacement(out, Matcher.quoteReplacement(link(matcher)));
    matcher.appendTail(out);
    return out.toString();
  }

  private static String link(Matcher matcher) {
    String url = matcher.group("url");
    if (url == null)
      return "<a href=\""
          + Urls.to("/browse/" + matcher.group("key"))
          + "\">"
          + matcher.group("key")
          + "</a>";
    String end = url.replaceFirst("^.*?([.,;:!?)]*)$", "$1");
    String address = url.substring(0, url.length() - end.length());
    return "<a href=\"" + address + "\" rel=\"nofollow noopener\">" + address + "</a>" + end;
  }
}
