package io.roundtrip.host.jira;

import com.atlassian.jira.cluster.ClusterMessageConsumer;
import com.atlassian.jira.cluster.ClusterMessagingService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node says to the others that there is something to look at. Only a hint: it takes Jira some
 * seconds and may be lost; whoever hears nothing looks by itself a little later. Jira keeps its
 * listeners by weak references, so this object must live as long as the plugin.
 */
public final class ClusterHint implements ClusterMessageConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterHint.class);

  private final String channel;
  private final Duration seldom;
  private final ClusterMessagingService messages;
  private final Runnable wake;
  private final Clock clock;
  private Instant last = Instant.EPOCH;

  /**
   * @param channel at most 20 characters
   * @param seldom no more than one in this time: Jira writes a row for each node
   * @param wake lets this node look
   */
  public ClusterHint(
      String channel,
      Duration seldom,
      ClusterMessagingService messages,
      Runnable wake,
      Clock clock) {
    this.channel = channel;
    this.seldom = seldom;
    this.messages = messages;
    this.wake = wake;
    this.clock = clock;
  }

  public void start() {
    try {
      messages.registerListener(channel, this);
    } catch (IllegalStateException | LinkageError absent) {
      LOG.debug("nodes do not wake each other", absent);
    }
  }

  public void stop() {
    try {
      messages.unregisterListener(channel, this);
    } catch (IllegalStateException | LinkageError absent) {
      LOG.debug("nodes do not wake each other", absent);
    }
  }

  /** Never fails. */
  public void send() {
    if (!isTime()) return;
    try {
      messages.sendRemote(channel, "due");
    } catch (RuntimeException | LinkageError lost) {
      LOG.debug("the other nodes look by themselves", lost);
    }
  }

  private synchronized boolean isTime() {
    Instant now = clock.instant();
    boolean lately = now.isBefore(last.plus(seldom)) && !now.isBefore(last);
    if (!lately) last = now;
    return !lately;
  }

  @Override
  public void receive(String said, String message, String senderId) {
    if (said.equals(channel)) wake.run();
  }
}
