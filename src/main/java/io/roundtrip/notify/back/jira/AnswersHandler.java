package io.roundtrip.notify.back.jira;

import com.atlassian.jira.service.util.handler.MessageHandler;
import com.atlassian.jira.service.util.handler.MessageHandlerContext;
import com.atlassian.jira.service.util.handler.MessageHandlerErrorCollector;
import io.roundtrip.notify.back.HearAnswer;
import io.roundtrip.notify.back.Incoming;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler of Jira's incoming mail. Jira makes it and loads this class only where a mailbox was
 * given to it; where Jira has no jakarta.mail (before 11) nothing else is touched. A mail that it
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

  /** A try from the screen changes nothing and takes nothing. */
  @Override
  public boolean handleMessage(Message message, MessageHandlerContext context)
      throws MessagingException {
    if (!context.isRealRun()) return false;
    Optional<Incoming> mail = read(message);
    try {
      return mail.isPresent() && hear.of(mail.get()).isDone();
    } catch (RuntimeException e) {
      LOG.warn("a mail that came in stays where it is until this is over", e);
      return false;
    }
  }

  /** That the mailbox was closed is for Jira, which then reads no further. */
  private static Optional<Incoming> read(Message message) throws MessagingException {
    try {
      return Optional.of(MailReader.read(message));
    } catch (FolderClosedException | StoreClosedException gone) {
      throw gone;
    } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
      LOG.debug("a mail that came in cannot be taken apart and stays where it is", broken);
      return Optional.empty();
    }
  }
}
