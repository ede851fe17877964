package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/** A pair of which a person said that it is none. */
public record Dismissed(Pair pair, UserKey by, Instant at) {}
