package io.roundtrip.similarity.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes a file front to back and knows its checksum. */
final class Sink implements Closeable {
  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final CRC32C crc = new CRC32C();
  private long flushed;

  Sink(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  void putLong(long v) throws IOException {
    room(8).putLong(v);
  }

  void putInt(int v) throws IOException {
    room(4).putInt(v);
  }

  void putByte(int v) throws IOException {
    room(1).put((byte) v);
  }

  /** Seven bits a byte, low bits first. */
  void putCount(int v) throws IOException {
    int rest = v;
    for (; (rest & ~0x7f) != 0; rest >>>= 7) putByte(rest & 0x7f | 0x80);
    putByte(rest);
  }

  void put(byte[] bytes, int size) throws IOException {
    int from = 0;
    while (from < size) {
      int part = Math.min(size - from, room(1).remaining());
      buffer.put(bytes, from, part);
      from += part;
    }
  }

  /** Bytes so far. */
  long written() {
    return flushed + buffer.position();
  }

  long crc() {
    return crc.getValue();
  }

  /** Everything is on the disk after this. */
  void finish() throws IOException {
    flush();
    file.force(true);
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) flush();
    return buffer;
  }

  private void flush() throws IOException {
    buffer.flip();
    flushed += buffer.limit();
    crc.update(buffer.duplicate());
    while (buffer.hasRemaining()) file.write(buffer);
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
