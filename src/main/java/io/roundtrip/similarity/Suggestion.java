package io.roundtrip.similarity;

import java.util.List;

/**
 * An earlier issue that may say the same.
 *
 * @param score higher is better; comparable within one answer only
 * @param confidence 0 to 1: the share of such suggestions that turned out to be duplicates when the weights were fitted
 * @param why for first, against last
 */
public record Suggestion(long id, double score, double confidence, List<Why> why) {}
