package io.roundtrip.notify.letter;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The frame around every mail, written by us: no remote image, readable in light and dark, at any
 * width.
 */
final class Letterhead {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur");
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="%1$s" dir="%2$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%3$s</title>
      <style>@media (prefers-color-scheme: dark) {body, table {background: #1d2125 !important; color: #dee4ea !important} a {color: #85b8ff !important} .fine {color: #b6c2cf !important}}</style>
      </head>
      <body style="margin:0;background:#ffffff;color:#172b4d">
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:24px 16px;overflow-wrap:anywhere;word-break:break-word">
      <table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0" style="width:100%%;max-width:600px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
      <tr><td>
      <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">%4$s</h1>
      %5$s</td></tr>
      <tr><td class="fine" style="padding-top:16px;border-top:1px solid #8590a2;font-size:14px;color:#44546f">
      %6$s</td></tr>
      </table>
      </td></tr></table>
      </body>
      </html>
      """;

  private Letterhead() {}

  static boolean isRightToLeft(Locale language) {
    return RIGHT_TO_LEFT.contains(language.getLanguage());
  }

  /**
   * @param body finished HTML
   * @param footer finished HTML paragraphs
   */
  static String html(Locale language, String subject, String body, List<String> footer) {
    String dir = isRightToLeft(language) ? "rtl" : "ltr";
    String lines =
        String.join(
            "",
            footer.stream().map(line -> "<p style=\"margin:8px 0\">" + line + "</p>\n").toList());
    String title = Html.escape(subject);
    return String.format(
        Locale.ROOT, FRAME, language.toLanguageTag(), dir, title, title, body, lines);
  }
}
