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

  private void word() throws JqlException {
    int start = at;
    StringBuilder word = new StringBuilder();
    for (; at < text.length() && isWord(text.charAt(at)); at++) {
      char c = text.charAt(at);
      if (Reserved.is(c)) throw new JqlException(Reserved.message(c), text, at);
      word.append(c == '\\' ? escaped(start) : String.valueOf(c));
    }
    tokens.add(new Token(Token.Kind.WORD, word.toString(), start));
  }

  private static boolean isWord(char c) {
    return !Character.isWhitespace(c) && "\"'".indexOf(c) < 0 && SIGN_CHARACTERS.indexOf(c) < 0;
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
      case 'u' -> unicode();
      default -> throw illegal("\\" + text.charAt(at), at - 1);
    };
  }

  private String unicode() throws JqlException {
    String digits = text.substring(at + 1, Math.min(at + 5, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) throw illegal("\\u" + digits, at - 1);
    at += 4;
    return String.valueOf((char) Integer.parseInt(digits, 16));
  }

  private JqlException illegal(String escape, int offset) {
    return new JqlException(
        "'"
            + escape
            + "' is an illegal JQL escape sequence. The valid escape sequences are \\', \\\", \\t,"
            + " \\n"
            + ", \\r"
            + ", \\\\, '\\ ' and \\uXXXX.",
        text,
        offset);
  }
}
