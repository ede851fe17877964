package io.roundtrip.similarity;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.store.CorruptIndex;
import io.roundtrip.similarity.store.Segment;
import io.roundtrip.similarity.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be found on this node. Any number of threads; what was put is found at once,
 * and kept after {@link #commit}. The folder carries the version of the format: after an upgrade
 * that changes it, the index is simply empty and has to be filled again.
 */
public final class Index {
  /** Goes up with every change of what is read, of analysis, table or file format. */
  static final String VERSION = "v3";

  private final Store store;
  private final Documents documents;

  private Index(Store store, Documents documents) {
    this.store = store;
    this.documents = documents;
  }

  /**
   * Opens or begins the index in a folder of its own below the given one.
   *
   * @throws CorruptIndex when a file is damaged: {@link #clear} the folder, open again and fill it
   *     from the beginning
   */
  public static Index open(Path parent, Meaning meaning) throws IOException, CorruptIndex {
    return new Index(Store.open(folder(parent), meaning.dimensions() / 2), new Documents(meaning));
  }

  /** Removes a damaged or outdated index with all its files. Nobody may have it open. */
  public static void clear(Path parent) throws IOException {
    Folders.delete(parent);
  }

  /** Removes what other versions of the format have left below the folder. */
  public static void clearOutdated(Path parent) throws IOException {
    for (Path outdated : Folders.below(parent, "v*"))
      if (!outdated.equals(folder(parent))) Folders.delete(outdated);
  }

  static Path folder(Path parent) {
    return parent.resolve(VERSION);
  }

  /** In place of an older item with the same id. */
  public void put(Item item) {
    store.put(documents.of(item));
  }

  /**
   * Like {@link #put} one after the other, a later one in place of an earlier one with the same id;
   * reads the texts on two threads, so hand over some hundreds or thousands at a time. Returns when
   * all are in. After an exception some of the first may be in.
   */
  public void putAll(List<Item> items) {
    Preparation.inOrder(documents, items, store::put);
  }

  /** Unknown ids are no harm. */
  public void remove(long id) {
    store.remove(id);
  }

  /** Every item of the project. */
  public void removeProject(long project) {
    idsOf(project).forEach(store::remove);
  }

  /** Which items of the project can be found. */
  public List<Long> idsOf(long project) {
    return store.read(view -> idsOf(project, view));
  }

  private static List<Long> idsOf(long project, Store.View view) {
    List<Long> ids = new ArrayList<>();
    for (Segment segment : view.segments())
      for (int d = 0; d < segment.size(); d++)
        if (segment.alive(d) && segment.project(d) == project) ids.add(segment.id(d));
    return ids;
  }

  /**
   * At least every 20,000 items; the place in the change table comes back from {@link #position}
   * after a restart.
   */
  public void commit(long position) throws IOException {
    store.commit(position);
  }

  /** How far the change table had been read at the last commit; 0 for a new index. */
  public long position() {
    return store.position();
  }

  public long size() {
    return store.read(view -> view.totals().docs());
  }

  public long bytesOnDisk() throws IOException {
    return store.bytesOnDisk();
  }

  Store store() {
    return store;
  }

  Documents documents() {
    return documents;
  }

  static int minutes(Instant at) {
    return (int) Math.floorDiv(at.getEpochSecond(), 60);
  }
}
