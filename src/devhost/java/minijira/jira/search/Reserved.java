package minijira.jira.search;

import java.util.Locale;
import java.util.Set;

/** Words and characters that JQL keeps for itself: they must be quoted, as Jira's manual lists. */
final class Reserved {
  private static final String CHARACTERS = "{}*/%+^$#@?;";
  private static final Set<String> WORDS =
      Set.of(
          """
          abort access add after alias all alter and any as asc audit avg before begin between
          boolean break by byte catch cf changed char character check checkpoint collate collation
          column commit connect continue count create current date decimal declare decrement default
          defaults define delete delimiter desc difference distinct divide do double drop else empty
          encoding end equals escape exclusive exec execute exists explain false fetch file field
          first float for from function go goto grant greater group having identified if immediate
          in increment index initial inner inout input insert int integer intersect intersection
          into is isempty isnull join last left less like limit lock long max min minus mode modify
          modulo more multiply next noaudit not notin nowait null number object of on option or
          order outer output power previous prior privileges public raise raw remainder rename
          resource return returns revoke right row rowid rownum rows select session set share size
          sqrt start strict string subtract sum synonym table then to trans transaction trigger true
          uid union unique update user validate values view was when whenever where while with
          """
              .strip()
              .split("\\s+"));

  private Reserved() {}

  static boolean is(char character) {
    return CHARACTERS.indexOf(character) >= 0;
  }

  /** Only an unquoted word is. */
  static boolean is(Token token) {
    return token.kind() == Token.Kind.WORD && WORDS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  static String message(char character) {
    return "The character '%s' is a reserved JQL character. You must enclose it in a string or use the escape '\\u%04x' instead."
        .formatted(character, (int) character);
  }

  static String message(Token word) {
    return "'"
        + word.text()
        + "' is a reserved JQL word. You must surround it in quotation marks to use it in a query.";
  }
}
