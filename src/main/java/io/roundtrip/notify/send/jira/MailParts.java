package io.roundtrip.notify.send.jira;

import com.atlassian.mail.Email;
import io.roundtrip.notify.Body;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/**
 * With {@link OwnTransport} the only class of sending that knows jakarta.mail (javax.mail before
 * Jira 11): text and HTML as two forms of the same mail. Whoever calls must be ready for a {@link
 * LinkageError}.
 */
final class MailParts {
  private MailParts() {}

  static void put(Email email, Body body, String html) {
    email.setMultipart(forms(body, html));
  }

  static MimeMultipart forms(Body body, String html) {
    try {
      MimeMultipart forms = new MimeMultipart("alternative");
      forms.addBodyPart(part(body.text(), "plain"));
      forms.addBodyPart(part(html, "html"));
      return forms;
    } catch (MessagingException e) {
      throw new IllegalStateException("mail could not be put together", e);
    }
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", kind);
    return part;
  }
}
