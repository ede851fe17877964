package io.roundtrip.canonical.group;

import io.roundtrip.customers.Consent;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as it stood when it was merged.
 *
 * @param operation null when a link in Jira merged it
 * @param words at most 450 characters
 * @param consent when it was said
 * @param dated whether {@code saidAt} is when it was said; when it was imported otherwise
 */
public record KeptQuote(
    IssueId feedback,
    IssueId canonical,
    @Nullable OperationId operation,
    String words,
    @Nullable ContactId author,
    @Nullable AccountId account,
    Channel channel,
    Consent.State consent,
    Instant saidAt,
    boolean dated,
    Instant keptAt) {

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "KeptQuote[issue " + feedback.value() + "]";
  }
}
