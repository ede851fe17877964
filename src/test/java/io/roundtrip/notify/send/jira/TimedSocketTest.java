package io.roundtrip.notify.send.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A server on the same machine that says or takes whatever a test wants. */
public class TimedSocketTest {
  private static final Duration STEP = Duration.ofSeconds(10);

  private long nanos;
  private final TimedSocket ours = new TimedSocket(new Patience(STEP, () -> nanos));
  private ServerSocket server;
  private Socket theirs;

  @Before
  public void connected() throws Exception {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    ours.connect(server.getLocalSocketAddress(), 0);
    theirs = server.accept();
  }

  @After
  public void closed() throws Exception {
    theirs.close();
    ours.close();
    server.close();
  }

  @Test
  public void a_letter_that_is_taken_drop_by_drop_ends_with_its_time() throws Exception {
    ours.getOutputStream().write(new byte[100]);
    nanos += STEP.plusMillis(1).toNanos();

    assertThatThrownBy(() -> ours.getOutputStream().write(new byte[100]))
        .isInstanceOf(SocketTimeoutException.class);
    assertThatThrownBy(() -> ours.getOutputStream().write('x'))
        .isInstanceOf(SocketTimeoutException.class);
    assertThat(theirs.getInputStream().readNBytes(100)).hasSize(100);
  }

  @Test
  public void no_conversation_is_longer_than_a_megabyte() throws Exception {
    Thread talks =
        new Thread(
            () -> {
              try {
                theirs.getOutputStream().write(new byte[3 << 20]);
              } catch (IOException cut) {
                assertThat(cut).isNotNull();
              }
            });
    talks.start();

    assertThatThrownBy(() -> ours.getInputStream().readNBytes(3 << 20))
        .hasMessage("more than any answer");
    ours.close();
    talks.join();
  }

  @Test
  public void up_to_there_everything_is_heard() throws Exception {
    Thread talks =
        new Thread(
            () -> {
              try {
                theirs.getOutputStream().write(new byte[1 << 20]);
                theirs.shutdownOutput();
              } catch (IOException cut) {
                throw new IllegalStateException(cut);
              }
            });
    talks.start();

    assertThat(ours.getInputStream().readAllBytes()).hasSize(1 << 20);
    talks.join();
  }
}
