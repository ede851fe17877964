package minijira.jira.mail;

import com.atlassian.mail.MailException;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's own queue: in memory, one try, a second later, on another thread. What is in it when the
 * node stops is lost.
 */
public final class Queue implements MailQueue {
  private static final Logger log = LoggerFactory.getLogger(Queue.class);
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  @Override
  public int size() {
    return waiting.get();
  }

  @Override
  public int errorSize() {
    return failed.get();
  }

  @Override
  public void addItem(MailQueueItem item) {
    waiting.incrementAndGet();
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> send(item));
  }

  private void send(MailQueueItem item) {
    try {
      item.send();
    } catch (MailException e) {
      failed.incrementAndGet();
      log.error("not sent: {}", item.getSubject(), e);
    } finally {
      waiting.decrementAndGet();
    }
  }
}
