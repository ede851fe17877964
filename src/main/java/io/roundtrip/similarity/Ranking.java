package io.roundtrip.similarity;

import io.roundtrip.similarity.Candidates.Candidate;
import io.roundtrip.similarity.store.Nibbles;
import io.roundtrip.similarity.store.Segment;
import io.roundtrip.similarity.store.Store;
import io.roundtrip.similarity.text.Variants;

/** Looks at one candidate after the other for all signs. Made for one question. */
final class Ranking {
  private static final int VERSION_TITLES_DIFFER = 2;

  private final Asked asked;
  private final Store.View view;
  private final float[] direction;
  private final float[] mean;
  private final byte[] packed;
  private final byte[] levels;

  Ranking(Asked asked, Store.View view) {
    this.asked = asked;
    this.view = view;
    this.mean = view.totals().meanMeaning();
    this.packed = new byte[mean.length / 2];
    this.levels = new byte[mean.length];
    this.direction = direction(asked.meaning(), mean);
  }

  /** A candidate with everything that a suggestion needs, free of the index. */
  record Ranked(Candidate candidate, Signs signs, int created, long components) {
    long id() {
      return candidate.id();
    }
  }

  Ranked look(Candidate candidate) {
    Segment segment = view.segments().get(candidate.segment());
    int doc = candidate.doc();
    long components = segment.components(doc);
    long variants = segment.variants(doc);
    Signs signs =
        new Signs(
            candidate.words(),
            meaning(segment, doc, candidate.words()),
            component(components),
            Age.exact(asked.minute() - segment.created(doc)),
            Variants.platformsClash(asked.variants(), variants),
            Variants.versionsClash(asked.variants(), variants)
                && almostEqualTitles(candidate, segment.titleLength(doc)),
            false);
    return new Ranked(candidate, signs, segment.created(doc), components);
  }

  private double component(long components) {
    if (components == 0 || asked.packedComponents() == 0) return 0;
    return Components.shared(asked.question().components(), components) == null ? -1 : 1;
  }

  private boolean almostEqualTitles(Candidate candidate, int titleLength) {
    int mine = asked.titleLength();
    return mine >= 3
        && candidate.titleWords() >= mine - VERSION_TITLES_DIFFER
        && Math.abs(titleLength - mine) <= VERSION_TITLES_DIFFER;
  }

  /**
   * The cosine after the mean of all documents is taken off; where one of the two has no vector,
   * the words stand in for it.
   */
  private double meaning(Segment segment, int doc, double words) {
    segment.meaning(doc, packed);
    if (direction.length == 0 || Nibbles.none(packed)) return words;
    Nibbles.unpack(packed, levels);
    double product = 0;
    double square = 0;
    for (int i = 0; i < levels.length; i++) {
      float x = levels[i] - mean[i];
      product += direction[i] * x;
      square += x * x;
    }
    return square == 0 ? 0 : product / Math.sqrt(square);
  }

  /**
   * The question's vector in the steps of the packed ones, mean taken off, of length 1; empty when
   * there is none.
   */
  private static float[] direction(float[] meaning, float[] mean) {
    byte[] packed = Documents.packed(meaning);
    if (Nibbles.none(packed)) return new float[0];
    byte[] levels = new byte[mean.length];
    Nibbles.unpack(packed, levels);
    float[] direction = new float[levels.length];
    double square = 0;
    for (int i = 0; i < levels.length; i++) {
      direction[i] = levels[i] - mean[i];
      square += direction[i] * direction[i];
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < direction.length; i++) direction[i] *= scale;
    return direction;
  }
}
