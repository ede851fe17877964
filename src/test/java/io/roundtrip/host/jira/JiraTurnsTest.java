package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.log4j.Logger;
import org.junit.Test;
import org.mockito.InOrder;

public class JiraTurnsTest {
  private final JiraThreadLocalUtil threads = mock(JiraThreadLocalUtil.class);
  private final Runnable work = mock(Runnable.class);
  private final JiraTurns turns = new JiraTurns(threads);

  private String worked() {
    work.run();
    return "done";
  }

  @Test
  public void work_is_done_between_set_up_and_clean_up() {
    assertThat(turns.take(this::worked)).isEqualTo("done");

    InOrder order = inOrder(threads, work);
    order.verify(threads).preCall();
    order.verify(work).run();
    order.verify(threads).postCall(any(Logger.class));
    order.verifyNoMoreInteractions();
  }

  @Test
  public void is_cleaned_up_after_work_that_fails() {
    doThrow(new IllegalStateException("tired")).when(work).run();

    assertThatThrownBy(() -> turns.take(this::worked)).hasMessage("tired");

    verify(threads).postCall(any(Logger.class));
  }

  @Test
  public void is_cleaned_up_without_a_logger_where_jira_exports_none() {
    doThrow(new NoClassDefFoundError("org/apache/log4j/Logger"))
        .when(threads)
        .postCall(any(Logger.class));

    assertThat(turns.take(this::worked)).isEqualTo("done");

    verify(threads).postCall();
  }

  @Test
  public void every_turn_of_a_worker_is_one() throws InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    Worker worker =
        new Workers(turns, () -> false)
            .named(
                "roundtrip-turns-test",
                goOn -> {
                  worked();
                  twice.countDown();
                  return Duration.ZERO;
                });

    worker.start();
    assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(worker.stop(Duration.ofSeconds(5))).isTrue();

    InOrder order = inOrder(threads, work);
    for (int turn = 0; turn < 2; turn++) {
      order.verify(threads).preCall();
      order.verify(work).run();
      order.verify(threads).postCall(any(Logger.class));
    }
  }
}
