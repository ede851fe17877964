package minijira.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import minijira.boot.InboxView;
import org.jspecify.annotations.Nullable;

/**
 * SMTP on 127.0.0.1, any free port. A mail is kept, once for each recipient, before the sender gets
 * its 250.
 */
public final class MailHost implements AutoCloseable {
  /** GreenMail's own mailboxes stay empty: the mail is kept already. */
  private static final GreenMailUser NOBODY =
      (GreenMailUser)
          Proxy.newProxyInstance(
              MailHost.class.getClassLoader(),
              new Class<?>[] {GreenMailUser.class},
              (proxy, method, args) -> null);

  private final GreenMail server;
  private final Inbox inbox;

  private MailHost(GreenMail server, Inbox inbox) {
    this.server = server;
    this.inbox = inbox;
  }

  /** Mails are kept in memory only. */
  public static MailHost start() {
    return start(null);
  }

  /** Mails are kept as .eml files in the folder too; those already there belong to the inbox. */
  public static MailHost start(@Nullable Path folder) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(20_000);
    MailHost host = new MailHost(new GreenMail(setup), Inbox.open(folder));
    host.server.start();
    host.server.getUserManager().setMessageDeliveryHandler(host::keep);
    return host;
  }

  public String address() {
    return "127.0.0.1";
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  public InboxView inbox() {
    return inbox;
  }

  @Override
  public void close() {
    server.stop();
  }

  private GreenMailUser keep(MovingMessage message, MailAddress recipient)
      throws MessagingException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try {
      message.getMessage().writeTo(raw);
    } catch (IOException e) {
      throw new MessagingException("could not read the mail", e);
    }
    inbox.add(recipient.getEmail(), raw.toString(StandardCharsets.UTF_8));
    return NOBODY;
  }
}
