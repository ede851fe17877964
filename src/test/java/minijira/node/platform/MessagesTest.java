package minijira.node.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.atlassian.jira.cluster.ClusterMessageConsumer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import minijira.boot.Wire;
import org.junit.After;
import org.junit.Test;

/** Words from one node to the others. */
public class MessagesTest {
  private final Wire wire = new Wire();
  private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
  private final Messages one = joined(0);
  private final Messages two = joined(1);
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final ClusterMessageConsumer listener =
      (channel, message, sender) -> heard.add(channel + " " + message);

  private Messages joined(int node) {
    Messages messages = new Messages(wire, node, threads);
    wire.join(node, messages::received);
    return messages;
  }

  @After
  public void ended() {
    threads.shutdownNow();
  }

  @Test
  public void the_other_nodes_hear_it_and_the_sender_does_not() {
    one.registerListener("news", listener);
    two.registerListener("news", listener);

    one.sendRemote("news", "due");

    await().until(() -> !heard.isEmpty());
    await().during(java.time.Duration.ofMillis(300)).until(() -> heard.size() == 1);
    assertThat(heard).containsExactly("news due");
  }

  @Test
  public void who_listens_no_more_or_to_something_else_hears_nothing() {
    two.registerListener("other", listener);
    two.registerListener("news", listener);
    two.unregisterListener("news", listener);
    ClusterMessageConsumer last = (channel, message, sender) -> heard.add("last");
    two.registerListener("news", last);

    one.sendRemote("news", "due");

    await().until(() -> !heard.isEmpty());
    assertThat(heard).containsExactly("last");
  }

  @Test
  public void a_long_channel_or_message_is_refused() {
    assertThatThrownBy(() -> one.sendRemote("a-channel-longer-than-20", "due"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.sendRemote("news", "x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.registerListener("a-channel-longer-than-20", listener))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
