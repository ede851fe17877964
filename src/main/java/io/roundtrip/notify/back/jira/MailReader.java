package io.roundtrip.notify.back.jira;

import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.back.Incoming;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a mail apart as far as we may understand it: what servers report and what they return, and
 * the beginning of texts. Bounded in size, in parts and in depth.
 */
final class MailReader {
  private static final int LARGEST = 4_000_000;
  private static final int MOST_PARTS = 20;
  private static final int DEEPEST = 3;
  private static final int LONGEST_PART = 64_000;
  private static final int LONGEST_HEADER = 1_000;
  private static final Set<String> KNOWN =
      Set.of(
          "text/plain",
          "text/rfc822-headers",
          "message/delivery-status",
          "message/global-delivery-status",
          "message/feedback-report",
          "message/rfc822",
          "message/global",
          "message/global-headers");

  private MailReader() {}

  static Incoming read(Message message) throws MessagingException, IOException {
    List<Incoming.Part> parts = new ArrayList<>();
    if (message.getSize() <= LARGEST) take(message, 0, parts);
    String subject = subject(message);
    String texts = parts.stream().map(Incoming.Part::text).collect(Collectors.joining("\n"));
    return new Incoming(
        Hash.of("answer", header(message, "Message-ID"), header(message, "Date"), subject, texts),
        subject,
        header(message, "Auto-Submitted"),
        header(message, "List-Id"),
        parts);
  }

  private static void take(Part part, int depth, List<Incoming.Part> parts)
      throws MessagingException, IOException {
    if (parts.size() >= MOST_PARTS) return;
    String type = type(part);
    if (KNOWN.contains(type)) {
      parts.add(new Incoming.Part(type, text(part)));
    } else if (type.startsWith("multipart/")
        && depth < DEEPEST
        && part.getContent() instanceof Multipart several) {
      int count = Math.min(several.getCount(), MOST_PARTS);
      for (int i = 0; i < count; i++) take(several.getBodyPart(i), depth + 1, parts);
    }
  }

  private static String type(Part part) throws MessagingException {
    String said = String.valueOf(part.getContentType());
    int end = said.indexOf(';');
    return (end < 0 ? said : said.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** In whatever letters: what we look for is ASCII. */
  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST_PART), StandardCharsets.ISO_8859_1);
    }
  }

  private static String subject(Message message) {
    try {
      return Text.line(Text.cut(String.valueOf(message.getSubject()), LONGEST_HEADER));
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  private static String header(Message message, String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null || values.length == 0 ? "" : Text.cut(values[0], LONGEST_HEADER);
  }
}
