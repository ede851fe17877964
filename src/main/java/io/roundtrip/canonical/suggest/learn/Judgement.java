package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Signs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a suggestion.
 *
 * @param confirmed false: "not a duplicate"
 * @param signs what had spoken for the suggestion; null when it would not have been found, then
 *     nothing is learned from it
 */
public record Judgement(
    Pair pair,
    ProjectId project,
    boolean confirmed,
    @Nullable Signs signs,
    UserKey by,
    Instant at) {}
