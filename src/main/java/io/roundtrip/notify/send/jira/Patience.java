package io.roundtrip.notify.send.jira;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;

/**
 * How long a mail server is waited for. The library's limits are for one read each, and a server
 * that keeps talking never meets them; here every step ends, as Jira's settings say, and so does
 * the mail as a whole. Longer after the last dot, where whoever goes too soon sends the mail again
 * (RFC 1047); all well below half a lease.
 */
class Patience extends SocketFactory {
  static final Duration MAIL = Duration.ofMinutes(2);
  static final Duration UP_TO_THE_DOT = Duration.ofMinutes(1);

  private static final Duration USUAL = Duration.ofSeconds(10);
  private static final long LOOK = 100;

  private final Duration step;
  private final LongSupplier nanos;
  private final long began;
  private volatile Phase phase = Phase.CONNECT;
  private volatile long until;
  private volatile boolean over;
  private volatile Socket open = new Socket();
  private boolean done;

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  Patience(Duration step, LongSupplier nanos) {
    this.step = step;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    reached(Phase.CONNECT);
  }

  /** A step's, as Jira's settings say. */
  static Duration wished(long millis) {
    if (millis <= 0) return USUAL;
    return Duration.ofMillis(Math.min(millis, UP_TO_THE_DOT.toMillis()));
  }

  void reached(Phase next) {
    phase = next;
    Duration mail = next.compareTo(Phase.DOT) < 0 ? UP_TO_THE_DOT : MAIL;
    Duration most = next.compareTo(Phase.BODY) < 0 ? step : mail;
    long left = began + mail.toNanos() - nanos.getAsLong();
    until = nanos.getAsLong() + Math.min(left, most.toNanos());
  }

  /** Until whoever waits has waited enough; none or negative when they have. */
  Duration rest() {
    return Duration.ofNanos(until - nanos.getAsLong());
  }

  /** Milliseconds until whoever waits has waited enough; at least one. */
  int left() throws IOException {
    if (over) throw new SocketException("hung up, this node ends its work");
    long left = rest().toNanos();
    if (left <= 0) throw new SocketTimeoutException("no end of it in time");
    return (int) Math.max(1, left / 1_000_000);
  }

  /**
   * From another thread: whatever is awaited ends now. Only the answer to the whole letter is
   * waited for until then: whoever goes sooner will never know whether it left.
   */
  void hangUp(long then) {
    awaitTheAnswer(then);
    over = true;
    end();
  }

  boolean isHungUp() {
    return over;
  }

  /** The talk has come to its end, however. */
  synchronized void done() {
    done = true;
    notifyAll();
  }

  void end() {
    try {
      open.close();
    } catch (IOException closed) {
      return;
    }
  }

  private synchronized void awaitTheAnswer(long then) {
    try {
      for (long left = then - nanos.getAsLong();
          left > 0 && !done && phase.compareTo(Phase.DOT) >= 0;
          left = then - nanos.getAsLong()) wait(Math.min(LOOK, left / 1_000_000 + 1));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Socket createSocket() {
    open = new TimedSocket(this);
    return open;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress there) throws IOException {
    Socket socket = createSocket();
    socket.connect(there);
    return socket;
  }
}
