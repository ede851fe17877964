package minijira.jira.search;

/** What is wrong with the text of a query, in Jira's words, with line and character. */
final class JqlException extends Exception {
  private static final long serialVersionUID = 1L;

  JqlException(String message, String text, int offset) {
    super("Error in the JQL Query: " + message + " " + position(text, offset));
  }

  private static String position(String text, int offset) {
    String before = text.substring(0, Math.min(offset, text.length()));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "(line " + line + ", character " + (offset - before.lastIndexOf('\n')) + ")";
  }
}
