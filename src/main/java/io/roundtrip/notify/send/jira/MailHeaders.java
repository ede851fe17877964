package io.roundtrip.notify.send.jira;

import io.roundtrip.host.jira.FingerPrint;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.send.Envelope;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What keeps robots quiet and readers in charge: RFC 3834, RFC 8058; and what mail programs sort
 * by: RFC 2919, RFC 5322. Each value is one line, whatever it was made of.
 */
final class MailHeaders {
  private static final DateTimeFormatter RFC_5322 =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int LONGEST = 960;

  private MailHeaders() {}

  static Map<String, String> of(Envelope mail) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    FingerPrint.ofThisJira().ifPresent(print -> headers.put(FingerPrint.HEADER, print));
    if (mail.series().digest()) headers.put("Precedence", "list");
    if (!mail.series().list().isEmpty()) headers.put("List-Id", "<" + mail.series().list() + ">");
    if (!mail.series().threads().isEmpty()) {
      headers.put("In-Reply-To", mail.series().threads().get(0));
      headers.put("References", line(mail.series().threads()));
    }
    if (!mail.stop().header().isEmpty()) headers.put("List-Unsubscribe", mail.stop().header());
    if (mail.stop().byOneClick())
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("Content-Language", mail.language().toLanguageTag());
    headers.put("Date", RFC_5322.format(mail.body().date()));
    headers.replaceAll((name, value) -> Text.line(value));
    return headers;
  }

  /** As many, oldest first, as go on one line (RFC 5322: 998 characters with the name). */
  private static String line(List<String> names) {
    StringBuilder line = new StringBuilder();
    for (String name : names) {
      if (line.length() + name.length() > LONGEST) break;
      line.append(line.isEmpty() ? "" : " ").append(name);
    }
    return line.toString();
  }
}
