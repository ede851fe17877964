package io.roundtrip.similarity.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Which files make up the index, what their checksums are, and how far the change table has been
 * read. Replaced as a whole.
 */
record Manifest(long position, List<Part> parts) {
  static final String NAME = "manifest";
  private static final String HEAD = "roundtrip-similarity";

  /** A segment file and, if something was removed from it, the file that says what ("-" if not). */
  record Part(String segment, long crc, String gone, long goneCrc) {}

  static @Nullable Manifest read(Path folder) throws IOException, CorruptIndex {
    String text;
    try {
      text = Files.readString(folder.resolve(NAME));
    } catch (NoSuchFileException e) {
      return null;
    }
    int sum = text.lastIndexOf("sum ");
    if (sum < 0 || !text.substring(sum).strip().equals("sum " + crc(text.substring(0, sum))))
      throw new CorruptIndex(NAME, "wrong checksum");
    return parse(text.substring(0, sum).lines().toList());
  }

  private static Manifest parse(List<String> lines) throws CorruptIndex {
    List<Part> parts = new ArrayList<>();
    try {
      long position = Long.parseLong(lines.get(0).substring(HEAD.length() + 1));
      for (String line : lines.subList(1, lines.size())) {
        String[] f = line.split(" ");
        parts.add(new Part(f[0], Long.parseLong(f[1]), f[2], Long.parseLong(f[3])));
      }
      return new Manifest(position, List.copyOf(parts));
    } catch (RuntimeException e) {
      throw new CorruptIndex(NAME, "cannot be read");
    }
  }

  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(HEAD + " " + position + "\n");
    for (Part p : parts)
      text.append(p.segment)
          .append(' ')
          .append(p.crc)
          .append(' ')
          .append(p.gone)
          .append(' ')
          .append(p.goneCrc)
          .append('\n');
    String body = text.toString();
    Path next = folder.resolve(NAME + ".next");
    byte[] bytes = (body + "sum " + crc(body) + "\n").getBytes(StandardCharsets.UTF_8);
    try (Sink sink = new Sink(next)) {
      sink.put(bytes, bytes.length);
      sink.finish();
    }
    Files.move(
        next,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  boolean names(String file) {
    return parts.stream().anyMatch(p -> p.segment.equals(file) || p.gone.equals(file));
  }

  private static long crc(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
