package io.roundtrip.notify.send.jira;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;

/** Every read and write on it ends when the {@link Patience} does, below TLS as well. */
final class TimedSocket extends Socket {
  /** No conversation about one mail is longer; the library keeps a whole answer in memory. */
  private static final int MOST = 1 << 20;

  private final Patience patience;
  private int heard;

  TimedSocket(Patience patience) {
    this.patience = patience;
  }

  @Override
  public void connect(SocketAddress there, int timeout) throws IOException {
    int left = patience.left();
    super.connect(there, timeout > 0 ? Math.min(timeout, left) : left);
    patience.reached(Phase.BANNER);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        setSoTimeout(patience.left());
        int more = super.read(into, from, most);
        heard += Math.max(0, more);
        if (heard > MOST) throw new IOException("more than any answer");
        return more;
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] what, int from, int length) throws IOException {
        patience.left();
        out.write(what, from, length);
      }
    };
  }
}
