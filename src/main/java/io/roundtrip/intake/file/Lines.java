package io.roundtrip.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text file, cut into its lines; each is decoded on its own, so that a broken one
 * spoils no other.
 */
final class Lines {
  /**
   * A line without its end.
   *
   * @param utf8 false when the bytes were no UTF-8; then the text has "?" signs in it
   */
  record Line(String text, boolean utf8) {}

  private Lines() {}

  static List<Line> of(byte[] body) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] != '\n') continue;
      lines.add(line(body, start, i));
      start = i + 1;
    }
    if (start < body.length) lines.add(line(body, start, body.length));
    return lines;
  }

  private static Line line(byte[] body, int start, int end) {
    int to = end > start && body[end - 1] == '\r' ? end - 1 : end;
    try {
      return new Line(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(body, start, to - start))
              .toString(),
          true);
    } catch (CharacterCodingException broken) {
      return new Line(new String(body, start, to - start, StandardCharsets.UTF_8), false);
    }
  }

  /** Without the byte order mark that some programs put before a file. */
  static Line unmarked(Line first) {
    return first.text().startsWith("\uFEFF")
        ? new Line(first.text().substring(1), first.utf8())
        : first;
  }
}
