package minijira.jira.mail;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.service.util.handler.MessageHandler;
import com.atlassian.jira.service.util.handler.MessageHandlerContext;
import com.atlassian.jira.service.util.handler.MessageHandlerErrorCollector;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.MessageHandlerModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's mail fetcher: each handler reads one mailbox, here that of one address of the inbox. A
 * mail that its handler takes is deleted; one that it leaves, or that makes it throw, is there at
 * the next poll again.
 */
public final class IncomingMail {
  private static final Logger log = LoggerFactory.getLogger(IncomingMail.class);
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final String MAILBOX = "minijira.mailbox.";

  private record Collector() implements MessageHandlerErrorCollector {}

  private record Context(boolean isRealRun) implements MessageHandlerContext {}

  private final ApplicationProperties properties;

  public IncomingMail(ApplicationProperties properties) {
    this.properties = properties;
  }

  public List<MessageHandlerModule> handlers() {
    return Components.get(PluginModules.class).all(MessageHandlerModule.class).stream()
        .sorted(Comparator.comparingInt(MessageHandlerModule::weight))
        .toList();
  }

  /** "" = it reads no mailbox. */
  public String mailbox(MessageHandlerModule handler) {
    String address = properties.getString(MAILBOX + handler.key());
    return address == null ? "" : address;
  }

  /**
   * @param handler complete key of the module
   * @param address "" = none
   */
  public void read(String handler, String address) {
    properties.setString(MAILBOX + handler, address.isBlank() ? null : address.strip());
  }

  /**
   * Answers how many mails were taken.
   *
   * @param real false = an administrator tries the handler: nothing is deleted
   */
  public int poll(boolean real) {
    InboxView inbox = Components.find(InboxView.class);
    int taken = 0;
    if (inbox == null) return taken;
    for (MessageHandlerModule module : handlers()) {
      List<Mail> mails = mailbox(module).isEmpty() ? List.of() : inbox.to(mailbox(module));
      if (!mails.isEmpty()) taken += read(module, mails, inbox, real);
    }
    return taken;
  }

  private static int read(
      MessageHandlerModule module, List<Mail> mails, InboxView inbox, boolean real) {
    int taken = 0;
    try {
      MessageHandler handler = module.handler().get();
      handler.init(Map.of(), new Collector());
      for (Mail mail : mails) {
        if (!isTaken(handler, mail, real)) continue;
        taken++;
        if (real) inbox.delete(mail);
      }
    } catch (RuntimeException | LinkageError broken) {
      log.error("{} reads no mail", module.key(), broken);
    }
    return taken;
  }

  private static boolean isTaken(MessageHandler handler, Mail mail, boolean real) {
    byte[] raw = mail.raw().getBytes(StandardCharsets.UTF_8);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(IncomingMail.class.getClassLoader());
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
      return handler.handleMessage(message, new Context(real));
    } catch (MessagingException | RuntimeException wrong) {
      log.error("a mail could not be handled", wrong);
      return false;
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
