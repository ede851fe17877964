package io.roundtrip.setup.check;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a rendered template was not filled in: a method that is not allowed stays as written. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * @param names that were given to the template; others are Jira's
   */
  public static Set<String> in(String html, Collection<String> names) {
    if (names.isEmpty()) return Set.of();
    String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Set<String> found = new TreeSet<>();
    for (Matcher m = Pattern.compile("\\$!?\\{?(?:" + any + ")\\b[\\w.()]*").matcher(html);
        m.find(); ) found.add(m.group());
    return found;
  }
}
