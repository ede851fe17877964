package io.roundtrip.intake.file;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file as it was sent.
 *
 * @param firstLine the number of its first line, from 1; null when it was cut by bytes
 * @param firstByte where it starts in the file, from 0; it may end anywhere. Null when it was cut
 *     by lines
 * @param last whether the file ends with it; what was cut by lines always ends with a line
 * @param charset as the sender declares it; null = he does not
 */
public record Piece(
    @Nullable Long firstLine,
    @Nullable Long firstByte,
    boolean last,
    @Nullable String charset,
    byte[] body) {

  public static Piece lines(long firstLine, byte[] body) {
    return new Piece(firstLine, null, true, null, body);
  }

  /** Whether the file starts with it. */
  boolean first() {
    return firstByte == null ? firstLine != null && firstLine == 1 : firstByte == 0;
  }
}
