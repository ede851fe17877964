package io.roundtrip.notify.send.jira;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * How long an answer is waited for: as Jira's settings say, and longer after the last dot, where
 * whoever goes too soon sends the mail again (RFC 1047). Below half a lease.
 */
final class Patience extends SocketFactory {
  static final Duration AT_THE_DOT = Duration.ofMinutes(2);

  private volatile Socket open = new Socket();

  /** From now on an answer may take longer. */
  void grow() {
    try {
      open.setSoTimeout((int) AT_THE_DOT.toMillis());
    } catch (SocketException gone) {
      return;
    }
  }

  @Override
  public Socket createSocket() {
    open = new Socket();
    return open;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    open = new Socket(host, port);
    return open;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    open = new Socket(host, port, local, localPort);
    return open;
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    open = new Socket(host, port);
    return open;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    open = new Socket(host, port, local, localPort);
    return open;
  }
}
