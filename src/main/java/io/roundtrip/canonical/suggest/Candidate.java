package io.roundtrip.canonical.suggest;

import io.roundtrip.similarity.Highlight;
import io.roundtrip.similarity.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion for a person who may see it.
 *
 * @param asked the text that found it
 * @param marks words of the question in the shown title
 * @param canonical whether it stands for a group
 * @param through the key of the member by which it was found; null when it was found itself
 */
public record Candidate(
    Card card,
    Suggestion suggestion,
    Asked asked,
    Strength strength,
    List<Highlight> marks,
    boolean canonical,
    Standing standing,
    @Nullable String through) {}
