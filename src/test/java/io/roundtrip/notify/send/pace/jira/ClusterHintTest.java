package io.roundtrip.notify.send.pace.jira;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.atlassian.jira.cluster.ClusterMessagingService;
import io.roundtrip.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class ClusterHintTest {
  private final ClusterMessagingService messages = mock(ClusterMessagingService.class);
  private final MovableClock clock = new MovableClock(MONDAY);
  private final AtomicInteger woken = new AtomicInteger();
  private final ClusterHint hint = new ClusterHint(messages, woken::incrementAndGet, clock);

  @Test
  public void however_often_there_is_much_to_do_the_others_hear_it_once_a_minute() {
    for (int i = 0; i < 60; i++) {
      hint.send();
      clock.pass(Duration.ofSeconds(1));
    }
    verify(messages, times(1)).sendRemote("roundtrip-mail", "due");

    hint.send();
    verify(messages, times(2)).sendRemote("roundtrip-mail", "due");
  }

  @Test
  public void who_hears_it_looks() {
    hint.start();
    verify(messages).registerListener("roundtrip-mail", hint);

    hint.receive("roundtrip-mail", "due", "node-2");
    hint.receive("something-else", "due", "node-2");

    assertThat(woken).hasValue(1);
    hint.stop();
    verify(messages).unregisterListener("roundtrip-mail", hint);
  }

  @Test
  public void without_jiras_messages_each_node_looks_by_itself() {
    doThrow(new IllegalStateException("not offered")).when(messages).sendRemote(any(), any());
    doThrow(new IllegalStateException("not offered"))
        .when(messages)
        .registerListener(any(), eq(hint));
    doThrow(new NoSuchMethodError("gone")).when(messages).unregisterListener(any(), eq(hint));

    hint.start();
    hint.send();
    hint.stop();

    assertThat(woken).hasValue(0);
  }

  @Test
  public void a_channel_is_as_short_as_jira_wants_it() {
    assertThat(ClusterHint.CHANNEL).hasSizeLessThanOrEqualTo(20);
  }
}
