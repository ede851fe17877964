package minijira.jira.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a query into words, quoted texts and signs. */
final class Lexer {
  private static final String SIGN_CHARACTERS = "=!~<>(),&|";
  private static final List<String> DOUBLE_SIGNS = List.of("!=", "!~", "<=", ">=", "&&", "||");
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws JqlException {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) lexer.next();
    lexer.tokens.add(new Token(Token.Kind.END, "", text.length()));
    return lexer.tokens;
  }

  private void next() throws JqlException {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) at++;
    else if (c == '"' || c == '\'') quoted(c);
    else if (SIGN_CHARACTERS.indexOf(c) >= 0) sign();
    else word();
  }

  private void sign() {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    String sign = DOUBLE_SIGNS.contains(two) ? two : two.substring(0, 1);
    tokens.add(new Token(Token.Kind.SIGN, sign, at));
    at += sign.length();
  }

  private void word() {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && "\"'".indexOf(text.charAt(at)) < 0
        && SIGN_CHARACTERS.indexOf(text.charAt(at)) < 0) at++;
    tokens.add(new Token(Token.Kind.WORD, text.substring(start, at), start));
  }

  private void quoted(char quote) throws JqlException {
    int start = at;
    StringBuilder content = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != quote; at++)
      content.append(text.charAt(at) == '\\' ? escaped(start) : String.valueOf(text.charAt(at)));
    if (at >= text.length())
      throw new JqlException(
          "The quoted string '" + content + "' has not been completed.", text, start);
    at++;
    tokens.add(new Token(Token.Kind.QUOTED, content.toString(), start));
  }

  private String escaped(int start) throws JqlException {
    at++;
    if (at >= text.length())
      throw new JqlException(
          "The quoted string '" + text.substring(start + 1) + "' has not been completed.",
          text,
          start);
    return switch (text.charAt(at)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '"', '\'', '\\', ' ' -> String.valueOf(text.charAt(at));
      default ->
          throw new JqlException(
              "'\\"
                  + text.charAt(at)
                  + "' is an illegal JQL escape sequence. The valid escape sequences are \\', \\\","
                  + " \\t, \\n"
                  + ", \\r"
                  + ", \\\\, '\\ ' and \\uXXXX.",
              text,
              at - 1);
    };
  }
}
