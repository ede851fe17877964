package minijira.jira.mail;

import com.atlassian.mail.Email;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Date;
import java.util.Map;

/** Jira's Email → the message that goes over the wire. */
final class Messages {
  private final Session session;
  private final String defaultFrom;
  private final String prefix;

  Messages(Session session, String defaultFrom, String prefix) {
    this.session = session;
    this.defaultFrom = defaultFrom;
    this.prefix = prefix;
  }

  /** The id (with angle brackets) or null for one made up by the mail library. */
  MimeMessage message(Email email, String messageId)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new Identified(session, messageId);
    message.setFrom(from(email));
    recipients(message, Message.RecipientType.TO, email.getTo());
    recipients(message, Message.RecipientType.CC, email.getCc());
    recipients(message, Message.RecipientType.BCC, email.getBcc());
    if (given(email.getReplyTo())) message.setReplyTo(InternetAddress.parse(email.getReplyTo()));
    if (given(email.getInReplyTo())) message.setHeader("In-Reply-To", email.getInReplyTo());
    message.setSubject(
        email.isExcludeSubjectPrefix() ? email.getSubject() : prefix + " " + email.getSubject(),
        email.getEncoding());
    message.setSentDate(new Date());
    content(message, email);
    for (Object header : email.getHeaders().entrySet())
      message.setHeader(
          ((Map.Entry<?, ?>) header).getKey().toString(),
          ((Map.Entry<?, ?>) header).getValue().toString());
    message.saveChanges();
    return message;
  }

  private InternetAddress from(Email email)
      throws MessagingException, UnsupportedEncodingException {
    InternetAddress address =
        new InternetAddress(given(email.getFrom()) ? email.getFrom() : defaultFrom, true);
    if (given(email.getFromName())) address.setPersonal(email.getFromName(), email.getEncoding());
    return address;
  }

  private static void recipients(MimeMessage message, Message.RecipientType type, String addresses)
      throws MessagingException {
    if (given(addresses)) message.setRecipients(type, InternetAddress.parse(addresses, true));
  }

  private static void content(MimeMessage message, Email email) throws MessagingException {
    String type = email.getMimeType() == null ? "text/plain" : email.getMimeType();
    if (email.getMultipart() != null) message.setContent(email.getMultipart());
    else if (type.startsWith("text/") && !type.contains(";"))
      message.setText(text(email), email.getEncoding(), type.substring(5));
    else
      message.setDataHandler(
          new DataHandler(
              new ByteArrayDataSource(
                  text(email).getBytes(Charset.forName(email.getEncoding())), type)));
  }

  private static String text(Email email) {
    return email.getBody() == null ? "" : email.getBody();
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  /** Keeps its Message-ID through saveChanges. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (id == null) super.updateMessageID();
      else setHeader("Message-ID", id);
    }
  }
}
