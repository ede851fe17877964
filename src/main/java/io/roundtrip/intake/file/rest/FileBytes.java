package io.roundtrip.intake.file.rest;

import io.roundtrip.intake.file.Cells;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.intake.file.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Rows written in the charset of the file they came from. */
final class FileBytes {
  private final OutputStream out;
  private final Reading reading;
  private final Charset charset;

  FileBytes(OutputStream out, Reading reading) {
    this.out = out;
    this.reading = reading;
    this.charset = charset(reading);
  }

  static Charset charset(Reading reading) {
    return reading.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(reading.charset());
  }

  /** So that whoever reads the file next need not guess. */
  void mark() throws IOException {
    if (charset.name().startsWith("UTF-")) write("\uFEFF");
  }

  void row(String text) throws IOException {
    write(text + "\r\n");
  }

  /** The row as it came; null when its bytes are no text. */
  @Nullable String text(Imports.Reject reject) {
    if (reject.bytes() == null) return reject.row();
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes(reject))).toString();
    } catch (CharacterCodingException broken) {
      return null;
    }
  }

  /** In one cell, byte by byte; only what would end the cell is written otherwise. */
  void unreadable(String head, Imports.Reject reject) throws IOException {
    boolean quotes = Boolean.TRUE.equals(reading.quotes());
    write(head + (quotes ? "\"" : ""));
    byte[] bytes = bytes(reject);
    int unit = charset.name().startsWith("UTF-16") ? 2 : 1;
    for (int i = 0; i < bytes.length; i += unit) {
      int size = Math.min(unit, bytes.length - i);
      int sign = size == unit ? sign(bytes, i) : -1;
      if (sign == '"' && quotes) write("\"\"");
      else if (sign >= 0 && !quotes) write(Cells.cell("" + (char) sign, reading));
      else out.write(bytes, i, size);
    }
    row(quotes ? "\"" : "");
  }

  /** An ASCII sign, or -1. */
  private int sign(byte[] bytes, int at) {
    if (!charset.name().startsWith("UTF-16")) return bytes[at];
    boolean big = charset.equals(StandardCharsets.UTF_16BE);
    return bytes[big ? at : at + 1] == 0 ? Math.max(-1, bytes[big ? at + 1 : at]) : -1;
  }

  private static byte[] bytes(Imports.Reject reject) {
    String bytes = reject.bytes();
    return bytes == null ? new byte[0] : Base64.getDecoder().decode(bytes);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(charset));
  }
}
