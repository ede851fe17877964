package io.roundtrip.notify.send.pace.jira;

import com.atlassian.jira.cluster.ClusterMessageConsumer;
import com.atlassian.jira.cluster.ClusterMessagingService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node has more mail to send than it can at once: the others look, too. Only a hint: it takes
 * Jira some seconds and may be lost; whoever hears nothing looks within a minute. Jira keeps its
 * listeners by weak references, so this object must live as long as the plugin.
 */
public final class ClusterHint implements ClusterMessageConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterHint.class);

  /** At most 20 characters. */
  static final String CHANNEL = "roundtrip-mail";

  /** Jira writes a row for each node. */
  static final Duration SELDOM = Duration.ofMinutes(1);

  private final ClusterMessagingService messages;
  private final Runnable wake;
  private final Clock clock;
  private Instant last = Instant.EPOCH;

  /**
   * @param wake lets this node's senders look
   */
  public ClusterHint(ClusterMessagingService messages, Runnable wake, Clock clock) {
    this.messages = messages;
    this.wake = wake;
    this.clock = clock;
  }

  public void start() {
    try {
      messages.registerListener(CHANNEL, this);
    } catch (IllegalStateException | LinkageError absent) {
      LOG.debug("nodes do not wake each other", absent);
    }
  }

  public void stop() {
    try {
      messages.unregisterListener(CHANNEL, this);
    } catch (IllegalStateException | LinkageError absent) {
      LOG.debug("nodes do not wake each other", absent);
    }
  }

  /** Once a minute at most; never fails. */
  public void send() {
    if (!isTime()) return;
    try {
      messages.sendRemote(CHANNEL, "due");
    } catch (RuntimeException | LinkageError lost) {
      LOG.debug("the other nodes look by themselves", lost);
    }
  }

  private synchronized boolean isTime() {
    Instant now = clock.instant();
    boolean lately = now.isBefore(last.plus(SELDOM)) && !now.isBefore(last);
    if (!lately) last = now;
    return !lately;
  }

  @Override
  public void receive(String channel, String message, String senderId) {
    if (channel.equals(CHANNEL)) wake.run();
  }
}
