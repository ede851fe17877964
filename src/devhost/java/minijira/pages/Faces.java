package minijira.pages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Pictures of people and projects, drawn: two letters on a colour. */
final class Faces {
  private static final String START =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'><rect width='48' height='48'"
          + " fill='%s'/>";

  private Faces() {}

  static String of(String letters, String colour) {
    return picture(
        START.formatted(colour)
            + "<text x='24' y='31' text-anchor='middle' font-family='sans-serif' font-weight='600'"
            + " font-size='20' fill='#fff'>"
            + minijira.web.Html.escape(letters.toUpperCase(Locale.ROOT))
            + "</text></svg>");
  }

  static String nobody() {
    return picture(
        START.formatted("#8590a2")
            + "<g fill='#fff'><circle cx='24' cy='19' r='8'/><path d='M8 46c0-20 32-20"
            + " 32 0z'/></g></svg>");
  }

  private static String picture(String svg) {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }
}
