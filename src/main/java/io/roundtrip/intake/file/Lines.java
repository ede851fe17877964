package io.roundtrip.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text file, cut into its lines (they end with CR LF, LF or CR); each is decoded on
 * its own, so that a broken one spoils no other.
 */
final class Lines {
  /**
   * A line.
   *
   * @param text without its end; "?" signs stand in it when it could not be decoded
   * @param end what ends it; "" = the piece ends
   * @param bytes as they stand in the file, without the end
   * @param readable false when the bytes are no text of this charset
   * @param size with its end, in bytes
   */
  record Line(String text, String end, byte[] bytes, boolean readable, int size) {}

  /** More lines of a piece are left for the next one. */
  static final int MOST = 20_000;

  private final byte[] body;
  private final Charset charset;
  private final int unit;
  private final int low;

  private Lines(byte[] body, Charset charset) {
    this.body = body;
    this.charset = charset;
    this.unit = charset.name().startsWith("UTF-16") ? 2 : 1;
    this.low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
  }

  /**
   * @param whole false when the piece may end within a line: what follows the last line's end is
   *     left for the next piece
   */
  static List<Line> of(byte[] body, int from, Charset charset, boolean whole) {
    Lines lines = new Lines(body, charset);
    List<Line> all = new ArrayList<>();
    int start = from;
    for (int i = from; i + lines.unit <= body.length; i += lines.unit) {
      char c = lines.sign(i);
      if (c != '\n' && c != '\r') continue;
      boolean both = c == '\r' && lines.sign(i + lines.unit) == '\n';
      if (!whole && c == '\r' && i + lines.unit >= body.length) return all;
      int next = i + (both ? 2 : 1) * lines.unit;
      all.add(lines.line(start, i, next, both ? "\r\n" : String.valueOf(c)));
      start = next;
      if (all.size() == MOST) return all;
      i = next - lines.unit;
    }
    if (whole && start < body.length) all.add(lines.line(start, body.length, body.length, ""));
    return all;
  }

  /** CR and LF; 0 for everything else. */
  private char sign(int at) {
    if (at + unit > body.length) return 0;
    if (unit == 2 && body[at + 1 - low] != 0) return 0;
    byte b = body[at + low];
    return b == '\n' || b == '\r' ? (char) b : 0;
  }

  private Line line(int start, int end, int next, String sign) {
    byte[] bytes = java.util.Arrays.copyOfRange(body, start, end);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Line(text, sign, bytes, true, next - start);
    } catch (CharacterCodingException broken) {
      return new Line(new String(bytes, charset), sign, bytes, false, next - start);
    }
  }
}
