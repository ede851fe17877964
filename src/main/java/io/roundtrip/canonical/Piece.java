package io.roundtrip.canonical;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Signal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback as evidence: ids and numbers only, all that counting and scoring need.
 *
 * @param feedback the feedback's own issue
 * @param contact null when nobody knows who said it
 * @param account the customer account it speaks for; null when unknown
 * @param channel null when the issue has no signal (any issue may be linked as evidence)
 * @param nps 0 to 10; null when not asked
 * @param effort how hard the customer found it, 1 (easy) to 7 (hard); null when not asked
 * @param at when it was said; when it was linked if there is no signal
 * @param wish the feedback that stands for what is wished: itself, or the one that it only repeats
 */
public record Piece(
    IssueId feedback,
    @Nullable ContactId contact,
    @Nullable AccountId account,
    @Nullable Channel channel,
    @Nullable Integer nps,
    @Nullable Integer effort,
    Instant at,
    IssueId wish) {

  /** It was said, and repeats no other. */
  public Piece(
      IssueId feedback,
      @Nullable ContactId contact,
      @Nullable AccountId account,
      @Nullable Channel channel,
      @Nullable Integer nps,
      @Nullable Integer effort,
      Instant at) {
    this(feedback, contact, account, channel, nps, effort, at, feedback);
  }

  public static Piece of(Signal signal) {
    return new Piece(
        signal.issue(),
        signal.contact(),
        signal.account(),
        signal.channel(),
        normalised(signal.scores().nps()),
        normalised(signal.scores().ces()),
        signal.at(),
        signal.wish());
  }

  /** Nothing is known but that it was linked. */
  public static Piece unheard(IssueId feedback, Instant linked) {
    return new Piece(feedback, null, null, null, null, null, linked);
  }

  private static @Nullable Integer normalised(@Nullable Score score) {
    return Optional.ofNullable(score).map(Score::normalised).orElse(null);
  }
}
