package minijira.web;

/** Small pieces of HTML. */
public final class Html {
  private Html() {}

  /** For text and for attribute values in quotes; null is empty. */
  public static String escape(Object value) {
    if (value == null) return "";
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  public static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(escape(name), escape(value));
  }
}
