package io.roundtrip.similarity.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.zip.CRC32C;

/** The files of one index folder. */
final class SegmentFiles {
  private static final String NONE = "-";

  private final Path folder;
  private final int meaningBytes;
  private long next;

  SegmentFiles(Path folder, int meaningBytes) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.meaningBytes = meaningBytes;
  }

  /** A segment with what is known of its files. */
  record Kept(StoredSegment segment, Manifest.Part part, int removedWhenWritten) {}

  Path folder() {
    return folder;
  }

  Kept write(SegmentWriter writer) throws IOException, CorruptIndex {
    String name = freshName("segment-");
    long crc = writer.write(folder.resolve(name));
    return new Kept(
        new StoredSegment(name, map(name), new BitSet()), new Manifest.Part(name, crc, NONE, 0), 0);
  }

  Kept open(Manifest.Part part) throws IOException, CorruptIndex {
    ByteBuffer file = checked(part.segment(), part.crc());
    BitSet gone =
        part.gone().equals(NONE)
            ? new BitSet()
            : BitSet.valueOf(checked(part.gone(), part.goneCrc()));
    StoredSegment segment = new StoredSegment(part.segment(), file, gone);
    if (segment.meaningBytes() != meaningBytes)
      throw new CorruptIndex(part.segment(), "has other vectors");
    return new Kept(segment, part, segment.removed());
  }

  /** Writes down what was removed since the last time. */
  Kept keepRemovals(Kept kept) throws IOException {
    StoredSegment segment = kept.segment();
    if (segment.removed() == kept.removedWhenWritten()) return kept;
    String name = freshName("gone-");
    byte[] bytes = segment.removedBytes();
    try (Sink sink = new Sink(folder.resolve(name))) {
      sink.put(bytes, bytes.length);
      sink.finish();
      Manifest.Part old = kept.part();
      return new Kept(
          segment,
          new Manifest.Part(old.segment(), old.crc(), name, sink.crc()),
          segment.removed());
    }
  }

  /**
   * Files that no manifest names any more. One that is still mapped may stay on some systems until
   * the next time.
   */
  void sweep(Manifest manifest) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.equals(Manifest.NAME) || manifest.names(name)) continue;
        try {
          Files.deleteIfExists(file);
        } catch (IOException stillInUse) {
          continue;
        }
      }
    }
  }

  long bytes() throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) bytes += Files.size(file);
    }
    return bytes;
  }

  private String freshName(String kind) {
    String name;
    do name = kind + ++next;
    while (Files.exists(folder.resolve(name)));
    return name;
  }

  private ByteBuffer checked(String name, long crc) throws IOException, CorruptIndex {
    ByteBuffer file;
    try {
      file = map(name);
    } catch (NoSuchFileException e) {
      throw new CorruptIndex(name, "is missing");
    }
    CRC32C sum = new CRC32C();
    sum.update(file.duplicate());
    if (sum.getValue() != crc) throw new CorruptIndex(name, "wrong checksum");
    return file;
  }

  private ByteBuffer map(String name) throws IOException {
    try (FileChannel file = FileChannel.open(folder.resolve(name))) {
      return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
    }
  }
}
