package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Scores;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, for a person who may see it.
 *
 * @param words at most 450 characters; the issue's title when there is no signal
 * @param author "" when unknown, or when the reader may not see customers
 * @param account the same
 * @param dated whether {@code at} is when it was said; when it was imported otherwise
 */
public record Quote(
    IssueId feedback,
    String key,
    String words,
    String author,
    String account,
    @Nullable Channel channel,
    Scores scores,
    Instant at,
    boolean dated) {}
