package io.roundtrip.notify.crash;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server on this machine that carries everything until it is told otherwise. */
final class FaultyLine implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int server;
  private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
  private @Nullable Trouble trouble;
  private int left;
  private boolean happened;

  FaultyLine(int server) throws IOException {
    this.server = server;
    daemon(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /**
   * From now on.
   *
   * @param bytes how many are carried still, where the trouble begins after some
   */
  synchronized void begins(Trouble what, int bytes) {
    trouble = what;
    left = bytes;
    happened = false;
    if (what == Trouble.CUT) cut();
    if (what == Trouble.HALF_OPEN) pairs.forEach(Pair::loseServer);
  }

  /** All is well again; answers whether what waits for its moment has happened. */
  synchronized boolean ends() {
    boolean broken = trouble != null && trouble != Trouble.DELAY && trouble != Trouble.CUT;
    boolean waited = trouble != null && trouble.waits();
    trouble = null;
    notifyAll();
    if (broken && !waited) cut();
    return happened || !waited;
  }

  /** Waits for what waits for its moment, at most so long; answers whether it came. */
  synchronized boolean awaitHappening(long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    for (long rest = millis; !happened && rest > 0; rest = (until - System.nanoTime()) / 1_000_000)
      wait(rest);
    return happened;
  }

  private void cut() {
    pairs.forEach(Pair::cut);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        if (isShut()) {
          reset(client);
          continue;
        }
        try {
          Pair pair = new Pair(client, new Socket(door.getInetAddress(), server));
          pairs.add(pair);
          if (isHalfOpen()) pair.loseServer();
          daemon(() -> pump(pair, true));
          daemon(() -> pump(pair, false));
        } catch (IOException noServer) {
          reset(client);
        }
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private synchronized boolean isShut() {
    return trouble == Trouble.CUT;
  }

  private synchronized boolean isHalfOpen() {
    return trouble == Trouble.HALF_OPEN;
  }

  private void pump(Pair pair, boolean toServer) {
    byte[] some = new byte[8192];
    Socket from = toServer ? pair.client : pair.server;
    Socket to = toServer ? pair.server : pair.client;
    try {
      InputStream in = from.getInputStream();
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        int carried = carried(pair, some, length, toServer);
        if (carried > 0) to.getOutputStream().write(some, 0, carried);
        if (carried < length && !pair.serverLost) break;
      }
    } catch (IOException broken) {
      return;
    } finally {
      if (!pair.serverLost) pair.cut();
    }
  }

  /** How many of these bytes go on; when not all do, the line is cut. */
  private synchronized int carried(Pair pair, byte[] some, int length, boolean toServer) {
    while (trouble == Trouble.BLACK_HOLE || trouble == Trouble.DELAY) await();
    if (pair.serverLost || (pair.deaf && !toServer)) return 0;
    if (trouble != null && trouble.atCommit() && !happened && toServer)
      return atCommit(pair, some, length, trouble);
    if (trouble == Trouble.LOOK_LOST && !happened && toServer)
      return atLook(Transaction.text(some, length)) ? 0 : length;
    if (trouble != Trouble.CUT_IN_THE_MIDDLE || !toServer || happened) return length;
    left -= length;
    if (left > 0) return length;
    happens();
    return length + left;
  }

  private boolean atLook(String said) {
    if (Trouble.isLook(said)) happens();
    return happened;
  }

  private int atCommit(Pair pair, byte[] some, int length, Trouble what) {
    if (!pair.transaction.commits(some, length, what)) return length;
    happens();
    pair.deaf = what.isHeard();
    return what.isHeard() ? length : 0;
  }

  private void happens() {
    happened = true;
    notifyAll();
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      trouble = null;
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty-line");
    thread.setDaemon(true);
    thread.start();
  }

  /** Without a farewell. */
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private final class Pair {
    private final Socket client;
    private final Socket server;
    private final Transaction transaction = new Transaction();
    private volatile boolean deaf;
    private volatile boolean serverLost;

    Pair(Socket client, Socket server) throws IOException {
      this.client = client;
      this.server = server;
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    }

    void loseServer() {
      serverLost = true;
      reset(server);
    }

    void cut() {
      serverLost = false;
      pairs.remove(this);
      reset(client);
      reset(server);
    }
  }
}
