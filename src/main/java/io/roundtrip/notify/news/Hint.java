package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;

/**
 * Something may have changed on this issue; look after {@code due}.
 *
 * @param heard when the newest event came
 * @param looks how often we looked and found nothing new
 */
public record Hint(long id, int version, IssueId issue, Instant heard, Instant due, int looks) {}
