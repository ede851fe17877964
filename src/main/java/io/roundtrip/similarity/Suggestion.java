package io.roundtrip.similarity;

import java.util.List;

/**
 * An earlier issue that may say the same.
 *
 * @param score higher is better; comparable within one answer only
 * @param confidence 0 to 1: how many of such suggestions were known duplicates when the weights
 *     were fitted; labels were incomplete, so rather too low
 * @param signs what the score was made of
 * @param why for first, against last
 */
public record Suggestion(long id, double score, double confidence, Signs signs, List<Why> why) {
  public Suggestion without(Class<? extends Why> kind) {
    List<Why> rest = why.stream().filter(one -> !kind.isInstance(one)).toList();
    return new Suggestion(id, score, confidence, signs, rest);
  }
}
