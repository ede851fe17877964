package io.roundtrip.notify.send.jira;

import io.roundtrip.notify.send.Envelope;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What keeps robots quiet and readers in charge: RFC 3834, RFC 8058. */
final class MailHeaders {
  private static final DateTimeFormatter RFC_5322 =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MailHeaders() {}

  static Map<String, String> of(Envelope mail) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    if (!mail.stop().header().isEmpty()) headers.put("List-Unsubscribe", mail.stop().header());
    if (mail.stop().byOneClick())
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("Content-Language", mail.language().toLanguageTag());
    headers.put("Date", RFC_5322.format(mail.body().date()));
    return headers;
  }
}
