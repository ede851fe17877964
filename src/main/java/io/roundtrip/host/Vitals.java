package io.roundtrip.host;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a worker does.
 *
 * @param sinceTurn since its last turn ended well; null before the first
 * @param inStep since the step in hand began; null between turns
 * @param failures turns in a row that failed
 * @param restarts threads that had to be replaced, and turns that ended in an {@link Error}
 * @param fault the kind of the last failure, "" without one; never its message
 * @param alive whether its thread is there
 */
public record Vitals(
    String name,
    @Nullable Duration sinceTurn,
    @Nullable Duration inStep,
    int failures,
    int restarts,
    String fault,
    boolean alive) {}
