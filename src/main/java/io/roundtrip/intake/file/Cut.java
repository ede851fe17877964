package io.roundtrip.intake.file;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file as lines.
 *
 * @param charset null while the file shows nothing but ASCII
 * @param firstByte of its first line in the file; null when nobody counted
 * @param open what becomes of a row that is still open at the end
 */
record Cut(
    @Nullable Charset charset,
    List<Lines.Line> lines,
    long firstLine,
    @Nullable Long firstByte,
    Table.Open open) {
  /** A piece this large holds the whole of any row. */
  private static final int FULL = 1024 * 1024;

  /** {@link Refused} when the charset cannot be known, or the piece is not the next one. */
  static Cut of(Piece piece, Import from) {
    byte[] body = piece.body();
    Charset marked = piece.first() ? CharsetOf.marked(body) : null;
    Charset charset = marked != null ? marked : charset(piece, from);
    Charset read = charset == null ? StandardCharsets.UTF_8 : charset;
    int mark = marked == null ? 0 : CharsetOf.mark(marked).length;
    List<Lines.Line> lines = Lines.of(body, mark, read, piece.last());
    if (lines.isEmpty() && !piece.last() && body.length >= FULL)
      throw new Refused(Refused.Kind.TOO_LARGE, Problem.of("", "line-too-long", "1 MiB"));
    Long firstByte = firstByte(piece, from);
    return new Cut(
        charset,
        lines,
        firstLine(piece, from),
        firstByte == null ? null : firstByte + mark,
        open(piece, lines));
  }

  private static Table.Open open(Piece piece, List<Lines.Line> lines) {
    boolean cut = lines.size() == Lines.MOST;
    if (piece.last() && !cut) return Table.Open.REFUSED;
    boolean full = cut || piece.body().length >= FULL;
    return full ? Table.Open.REFUSED_IF_FIRST : Table.Open.GOES_ON;
  }

  private static @Nullable Charset charset(Piece piece, Import from) {
    String known = from.reading().charset();
    byte[] body = piece.last() ? piece.body() : wholeLines(piece.body());
    if (known == null) return CharsetOf.of(body, piece.charset());
    Charset charset = Charset.forName(known);
    if (charset.equals(CharsetOf.WINDOWS) && piece.charset() == null) {
      Charset again = CharsetOf.of(body, null);
      if (again != null && !again.equals(charset))
        throw new Refused(
            Refused.Kind.BAD_INPUT, Problem.of("charset", "charset-unclear", again.name()));
    }
    return charset;
  }

  /** Up to the last end of a line: a letter of several bytes may be cut behind it. */
  private static byte[] wholeLines(byte[] body) {
    int end = body.length;
    while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') end--;
    return Arrays.copyOf(body, end);
  }

  private static long firstLine(Piece piece, Import from) {
    if (piece.firstByte() != null) return piece.firstByte() == 0 ? 1 : from.nextLine();
    return piece.firstLine() == null ? 1 : piece.firstLine();
  }

  private static @Nullable Long firstByte(Piece piece, Import from) {
    if (piece.first()) return 0L;
    if (piece.firstByte() != null) return piece.firstByte();
    Long line = piece.firstLine();
    return line != null && line == from.nextLine() ? from.nextByte() : null;
  }

  /** Where this line starts in the file; null when nobody counted. */
  @Nullable Long byteOf(long line) {
    if (firstByte == null || line < firstLine) return null;
    long at = firstByte;
    for (int i = 0; i < Math.min(line - firstLine, lines.size()); i++) at += lines.get(i).size();
    return at;
  }

  static String text(List<Lines.Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Lines.Line line : lines) text.append(line.text()).append(line.end());
    return text.toString();
  }
}
