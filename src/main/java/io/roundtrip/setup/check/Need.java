package io.roundtrip.setup.check;

/**
 * Something the plugin needs of Jira, as the build wrote it down.
 *
 * @param kind class, interface, member, static, field, searcher, jql, template, row or plugin
 * @param name for example {@code com.atlassian.jira.issue.Issue#getKey()Ljava/lang/String;}
 */
public record Need(String kind, String name) {
  static Need of(String line) {
    int space = line.indexOf(' ');
    if (space < 0) throw new IllegalArgumentException("no need: " + line);
    return new Need(line.substring(0, space), line.substring(space + 1));
  }

  /** A class or a member of Jira's Java. */
  boolean isJava() {
    return switch (kind) {
      case "class", "interface", "member", "static" -> true;
      default -> false;
    };
  }

  /** The class it is, or that it is a member of. */
  String type() {
    int member = name.indexOf('#');
    return member < 0 ? name : name.substring(0, member);
  }
}
