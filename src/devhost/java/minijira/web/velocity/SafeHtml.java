package minijira.web.velocity;

/** What an @HtmlSafe method returned: finished HTML. */
record SafeHtml(String html) {
  static Object plain(Object value) {
    return value instanceof SafeHtml safe ? safe.html : value;
  }

  static Object[] plain(Object[] values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) plain[i] = plain(values[i]);
    return plain;
  }

  @Override
  public String toString() {
    return html;
  }
}
