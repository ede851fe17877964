package minijira.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import minijira.boot.Mail;

/** Takes a mail apart. */
final class MailText {
  private static final Session SESSION = Session.getInstance(new Properties());

  private MailText() {}

  static Mail parse(String recipient, String raw) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(MailText.class.getClassLoader());
    try {
      MimeMessage message =
          new MimeMessage(SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
      String subject = message.getSubject();
      return new Mail(
          recipient,
          subject == null ? "" : subject,
          find(message, "text/plain"),
          find(message, "text/html"),
          headers(message),
          raw);
    } catch (MessagingException | IOException e) {
      return new Mail(recipient, "(not readable)", e.toString(), "", Map.of(), raw);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** By name in any case; of several with one name the first. */
  private static Map<String, String> headers(MimeMessage message)
      throws MessagingException, IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : Collections.list(message.getAllHeaders()))
      headers.putIfAbsent(
          header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
    return headers;
  }

  /** The first part of the type, or empty. */
  private static String find(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) return part.getContent().toString();
    if (!(part.getContent() instanceof Multipart parts)) return "";
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart one = parts.getBodyPart(i);
      String found = find(one, type);
      if (!found.isEmpty()) return found;
    }
    return "";
  }
}
