package io.roundtrip.notify.letter;

/** Makes text harmless inside HTML elements and quoted attributes. */
final class Html {
  private Html() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Only such an address becomes something to click on. */
  static boolean isWebAddress(String address) {
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web && address.length() <= 2000 && address.chars().allMatch(c -> c > ' ' && c != 0x7F);
  }
}
