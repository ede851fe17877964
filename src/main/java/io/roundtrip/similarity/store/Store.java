package io.roundtrip.similarity.store;

import io.roundtrip.similarity.store.SegmentFiles.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All documents of one node. Any number of threads may read and write; what was put is found at
 * once and survives a stop after the next {@link #commit}. One process owns the folder. Commit at
 * least every 20,000 documents: until then they are on the heap.
 */
public final class Store {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Object committing = new Object();
  private final SegmentFiles files;
  private final int meaningBytes;
  private final Totals totals;
  private final Segments segments = new Segments();
  private volatile long position;

  private Store(SegmentFiles files, int meaningBytes) {
    this.files = files;
    this.meaningBytes = meaningBytes;
    this.totals = new Totals(meaningBytes);
  }

  /** Opens what is there, or an empty one. Reads every file once to check it. */
  public static Store open(Path folder, int meaningBytes) throws IOException, CorruptIndex {
    SegmentFiles files = new SegmentFiles(folder, meaningBytes);
    Store store = new Store(files, meaningBytes);
    Manifest manifest = Manifest.read(folder);
    if (manifest == null) manifest = new Manifest(0, List.of());
    for (Manifest.Part part : manifest.parts()) store.segments.keep(files.open(part));
    store.position = manifest.position();
    store.segments.all().forEach(store::count);
    files.sweep(manifest);
    return store;
  }

  private void count(Segment segment) {
    for (int d = 0; d < segment.size(); d++) if (segment.alive(d)) totals.add(segment, d);
  }

  /** What the last commit was told; 0 for a new index. */
  public long position() {
    return position;
  }

  public long bytesOnDisk() throws IOException {
    return files.bytes();
  }

  /** Adds it, in place of an older one with the same id. */
  public void put(Doc doc) {
    lock.writeLock().lock();
    try {
      forget(doc.id());
      Segment segment = segments.add(doc);
      totals.add(segment, segment.size() - 1);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Unknown ids are no harm. */
  public void remove(long id) {
    lock.writeLock().lock();
    try {
      forget(id);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void forget(long id) {
    for (Segment segment : segments.all()) {
      int doc = segment.find(id);
      if (doc < 0) continue;
      totals.subtract(segment, doc);
      segment.remove(doc);
    }
  }

  /** What a reader sees: nothing changes while it looks. */
  public record View(List<Segment> segments, Totals totals) {}

  public <T> T read(Function<View, T> reader) {
    lock.readLock().lock();
    try {
      return reader.apply(new View(segments.all(), totals));
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Writes everything to disk with the place in the change table that it stands for; small segments
   * are then brought together. When it fails, or the process dies, the index is as after the commit
   * before.
   */
  public void commit(long position) throws IOException {
    synchronized (committing) {
      try {
        flush();
        save(position);
        for (List<Kept> together = plan(); !together.isEmpty(); together = plan()) {
          merge(together);
          save(position);
        }
      } catch (CorruptIndex e) {
        throw new IOException("what was just written cannot be read", e);
      }
    }
  }

  /** Searches and changes go on meanwhile. */
  private void flush() throws IOException, CorruptIndex {
    SegmentWriter writer = freeze();
    Kept written = null;
    try {
      if (writer.docs() > 0) written = files.write(writer);
    } finally {
      thaw(writer, written);
    }
  }

  private SegmentWriter freeze() {
    lock.writeLock().lock();
    try {
      return new SegmentWriter(segments.freeze(), meaningBytes);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void thaw(SegmentWriter writer, @Nullable Kept written) {
    lock.writeLock().lock();
    try {
      segments.thaw(writer, written);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void save(long position) throws IOException {
    Manifest manifest;
    lock.writeLock().lock();
    try {
      segments.keepRemovals(files);
      manifest = new Manifest(position, segments.parts());
    } finally {
      lock.writeLock().unlock();
    }
    manifest.write(files.folder());
    this.position = position;
    files.sweep(manifest);
  }

  private List<Kept> plan() {
    lock.readLock().lock();
    try {
      return List.copyOf(MergePlan.next(segments.kept(), Kept::segment));
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Searches go on meanwhile; what they remove from the old segments is removed from the new one in
   * the end.
   */
  private void merge(List<Kept> together) throws IOException, CorruptIndex {
    SegmentWriter writer = writer(together);
    Kept merged = writer.docs() == 0 ? null : files.write(writer);
    lock.writeLock().lock();
    try {
      segments.replace(together, writer, merged);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private SegmentWriter writer(List<Kept> together) {
    lock.readLock().lock();
    try {
      return new SegmentWriter(
          List.<Segment>copyOf(together.stream().map(Kept::segment).toList()), meaningBytes);
    } finally {
      lock.readLock().unlock();
    }
  }
}
