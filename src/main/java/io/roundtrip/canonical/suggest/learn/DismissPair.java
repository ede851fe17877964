package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.merge.SuggestionConfirmed;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Instant;

/**
 * "Not a duplicate": the pair does not come up again, and the project learns from it. A person who
 * merges says the opposite.
 */
public final class DismissPair {
  /** Of a bulk merge, so many pairs are learned from: each costs a look into the index. */
  private static final int MOST_LEARNED = 10;

  private final Judgements judgements;
  private final PairSigns signs;
  private final LearnWeights learned;
  private final Clock clock;

  DismissPair(Judgements judgements, PairSigns signs, LearnWeights learned, Clock clock) {
    this.judgements = judgements;
    this.signs = signs;
    this.learned = learned;
    this.clock = clock;
  }

  /** Repeating changes nothing; which of the two is named first makes no difference. */
  public void dismiss(IssueId one, IssueId other, UserKey by) {
    if (one.equals(other))
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("other", "same-issue"));
    judge(one, other, false, by, clock.instant());
  }

  /** The pair may come up again. */
  public void takeBack(IssueId one, IssueId other) {
    forget(one, other, false);
  }

  private void forget(IssueId one, IssueId other, boolean confirmed) {
    if (judgements.forget(Pair.of(one, other), confirmed)) learned.forgetAll();
  }

  /** Of a bulk merge only the first few. */
  public void confirmed(SuggestionConfirmed fact) {
    fact.feedback().stream()
        .limit(MOST_LEARNED)
        .forEach(feedback -> judge(feedback, fact.into(), true, fact.by(), fact.at()));
  }

  /** Whoever splits says no longer that the pair is the same. */
  public void split(FeedbackSplit fact) {
    fact.feedback().forEach(feedback -> forget(feedback, fact.from(), true));
  }

  private void judge(IssueId one, IssueId other, boolean confirmed, UserKey by, Instant at) {
    signs
        .of(one, other)
        .or(() -> signs.of(other, one))
        .ifPresent(
            seen -> {
              judgements.keep(
                  new Judgement(
                      Pair.of(one, other), seen.project(), confirmed, seen.signs(), by, at));
              learned.forget(seen.project());
            });
  }
}
