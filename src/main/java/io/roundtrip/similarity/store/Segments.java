package io.roundtrip.similarity.store;

import io.roundtrip.similarity.store.SegmentFiles.Kept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store consists of at the moment: files, what is just being written, what came in since.
 * The caller sees to it that nobody reads while it changes.
 */
final class Segments {
  private List<Kept> kept = new ArrayList<>();
  private List<LiveSegment> frozen = List.of();
  private List<LiveSegment> live = new ArrayList<>();

  List<Segment> all() {
    List<Segment> all = new ArrayList<>(kept.size() + frozen.size() + live.size());
    for (Kept k : kept) all.add(k.segment());
    all.addAll(frozen);
    all.addAll(live);
    return all;
  }

  List<Kept> kept() {
    return kept;
  }

  void keep(Kept segment) {
    kept.add(segment);
  }

  /** The segment it is in now, as the last document. */
  Segment add(Doc doc) {
    LiveSegment last = live.isEmpty() ? null : live.get(live.size() - 1);
    if (last == null || last.full()) live.add(last = new LiveSegment());
    last.add(doc);
    return last;
  }

  /** What came in until now, to be written; it stays among {@link #all}. */
  List<Segment> freeze() {
    frozen = live;
    live = new ArrayList<>();
    return List.copyOf(frozen);
  }

  /** Without a file, what was to be written is as it was before. */
  void thaw(SegmentWriter writer, @Nullable Kept written) {
    if (written != null) {
      writer.removedMeanwhile().forEach(written.segment()::remove);
      kept.add(written);
    } else if (writer.docs() > 0) live.addAll(0, frozen);
    frozen = List.of();
  }

  /** Nothing is in place of segments of which nothing lives. */
  void replace(List<Kept> together, SegmentWriter writer, @Nullable Kept merged) {
    List<Kept> next = new ArrayList<>(kept);
    next.removeAll(together);
    if (merged != null) {
      writer.removedMeanwhile().forEach(merged.segment()::remove);
      next.add(merged);
    }
    kept = next;
  }

  void keepRemovals(SegmentFiles files) throws IOException {
    for (int i = 0; i < kept.size(); i++) kept.set(i, files.keepRemovals(kept.get(i)));
  }

  List<Manifest.Part> parts() {
    return kept.stream().map(Kept::part).toList();
  }
}
