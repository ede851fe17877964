package io.roundtrip.notify.back.jira;

import com.atlassian.jira.service.util.handler.MessageHandler;
import com.atlassian.jira.service.util.handler.MessageHandlerContext;
import com.atlassian.jira.service.util.handler.MessageHandlerErrorCollector;
import io.roundtrip.notify.back.HearAnswer;
import io.roundtrip.notify.back.Heard;
import io.roundtrip.notify.back.Incoming;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler of Jira's incoming mail. Jira looks this class up when the plugin starts, and makes one
 * where a mailbox was given to it. Without the package of handlers only this module stays off;
 * without jakarta.mail (before 11) none can be made, and nothing else is touched. A mail that it
 * does not take stays in its mailbox, for a person or another handler.
 */
public final class AnswersHandler implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AnswersHandler.class);

  private final HearAnswer hear;

  public AnswersHandler(HearAnswer hear) {
    this.hear = hear;
  }

  @Override
  public void init(Map<String, String> params, MessageHandlerErrorCollector errorCollector) {}

  /**
   * A try from the screen changes nothing and takes nothing. That the mailbox was closed is for
   * Jira, which then reads no further. What a library says of a broken mail may quote it, so only
   * its kind is told.
   */
  @Override
  public boolean handleMessage(Message message, MessageHandlerContext context)
      throws MessagingException {
    if (!context.isRealRun() || !(message instanceof MimeMessage mail)) return false;
    try {
      return heard(new MailReader(mail)).isDone();
    } catch (FolderClosedException | StoreClosedException gone) {
      throw gone;
    } catch (MessagingException | IOException broken) {
      LOG.debug("a mail that came in cannot be fetched: {}", broken.getClass().getName());
      return false;
    } catch (RuntimeException e) {
      LOG.warn("a mail that came in stays where it is until this is over", e);
      return false;
    }
  }

  private Heard heard(MailReader reader) throws MessagingException, IOException {
    Optional<Heard> before = hear.before(reader.name());
    if (before.isPresent()) return before.get();
    Optional<Incoming> mail = reader.read();
    return mail.isPresent() ? hear.of(mail.get()) : hear.unreadable(reader.name());
  }
}
