package io.roundtrip.setup.check;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a rendered template was not filled in: a method that is not allowed stays as written. */
public final class Leftovers {
  private static final Pattern REFERENCE = Pattern.compile("\\$!?+\\{?+(\\w++)[\\w.()]*+");

  private Leftovers() {}

  /**
   * @param names that were given to the template; others are Jira's
   */
  public static Set<String> in(String html, Collection<String> names) {
    if (names.isEmpty()) return Set.of();
    Set<String> found = new TreeSet<>();
    for (Matcher m = REFERENCE.matcher(html); m.find(); )
      if (names.contains(m.group(1))) found.add(m.group());
    return found;
  }
}
