package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.merge.Rights;
import io.roundtrip.canonical.merge.SuggestionConfirmed;
import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Not a duplicate": the pair does not come up again, and the project learns from it. A person who
 * merges says the opposite. A project learns only from who may edit or link the issue there.
 */
public final class DismissPair {
  /** Of a bulk merge, so many pairs are learned from: each costs a look into the index. */
  private static final int MOST_LEARNED = 10;

  /** So many pairs one person may dismiss in one project within {@link #A_WHILE}. */
  public static final int MOST_DISMISSED = 200;

  private static final Duration A_WHILE = Duration.ofHours(1);

  private final Judgements judgements;
  private final PairSigns signs;
  private final LearnWeights learned;
  private final Rights rights;
  private final Deeds deeds;
  private final Clock clock;

  DismissPair(
      Judgements judgements,
      PairSigns signs,
      LearnWeights learned,
      Rights rights,
      Deeds deeds,
      Clock clock) {
    this.judgements = judgements;
    this.signs = signs;
    this.learned = learned;
    this.rights = rights;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * Repeating changes nothing; which of the two is named first makes no difference.
   *
   * @throws Refused FORBIDDEN may-not-judge unless the person may edit or link one of the two;
   *     CONFLICT too-many-dismissed beyond {@value #MOST_DISMISSED} pairs an hour
   */
  public void dismiss(Visibility.Shown one, Visibility.Shown other, UserKey by) {
    if (one.issue().equals(other.issue()))
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("other", "same-issue"));
    permitted(one, other, by);
    if (judgements.dismissedWith(one.issue()).contains(other.issue())) return;
    Instant now = clock.instant();
    seen(one.issue(), other.issue(), by)
        .ifPresent(
            seen -> {
              bounded(seen.project(), by, now);
              keep(Pair.of(one.issue(), other.issue()), seen, false, by, now);
              deeds.done(DeedLine.of(by, "dismiss", seen.project(), named(one, other)));
            });
  }

  /**
   * The pair may come up again.
   *
   * @throws Refused as {@link #dismiss}
   */
  public void takeBack(Visibility.Shown one, Visibility.Shown other, UserKey by) {
    permitted(one, other, by);
    if (!forget(one.issue(), other.issue(), false)) return;
    ProjectId project =
        seen(one.issue(), other.issue(), by).map(PairSigns.Seen::project).orElse(null);
    deeds.done(DeedLine.of(by, "dismissal-back", project, named(one, other)));
  }

  private String named(Visibility.Shown one, Visibility.Shown other) {
    return deeds.say("roundtrip.deed.pair", one.key(), other.key());
  }

  private void permitted(Visibility.Shown one, Visibility.Shown other, UserKey by) {
    if (!mayChange(one.issue(), by) && !mayChange(other.issue(), by))
      throw new Refused(
          Refused.Kind.FORBIDDEN, Problem.of("one", "may-not-judge", one.key(), other.key()));
  }

  private boolean mayChange(IssueId issue, UserKey by) {
    return rights.mayEdit(by, issue) || rights.mayLink(by, issue);
  }

  private void bounded(ProjectId project, UserKey by, Instant now) {
    if (judgements.dismissed(project, by, now.minus(A_WHILE)) >= MOST_DISMISSED)
      throw new Refused(
          Refused.Kind.CONFLICT,
          Problem.of("one", "too-many-dismissed", Integer.toString(MOST_DISMISSED)));
  }

  private boolean forget(IssueId one, IssueId other, boolean confirmed) {
    boolean there = judgements.forget(Pair.of(one, other), confirmed);
    if (there) learned.forgetAll();
    return there;
  }

  /** Of a bulk merge only the first few. */
  public void confirmed(SuggestionConfirmed fact) {
    judge(fact.feedback(), fact.into(), true, fact.by(), fact.at());
  }

  /**
   * Whoever splits says no longer that the pair is the same; of what no person had merged, that it
   * is none.
   *
   * @param byItself what of it had been merged by itself
   */
  public void split(FeedbackSplit fact, Set<IssueId> byItself) {
    fact.feedback().forEach(feedback -> forget(feedback, fact.from(), true));
    UserKey by = fact.by();
    if (by != null) judge(byItself, fact.from(), false, by, fact.at());
  }

  private void judge(
      Set<IssueId> feedback, IssueId other, boolean confirmed, UserKey by, Instant at) {
    feedback.stream()
        .limit(MOST_LEARNED)
        .forEach(
            one ->
                seen(one, other, by)
                    .ifPresent(seen -> keep(Pair.of(one, other), seen, confirmed, by, at)));
  }

  /** From the side of an issue that the person may change: its project learns. */
  private Optional<PairSigns.Seen> seen(IssueId one, IssueId other, UserKey by) {
    Pair pair = Pair.of(one, other);
    return Stream.of(one, other)
        .filter(asking -> mayChange(asking, by))
        .flatMap(asking -> signs.of(asking, pair.other(asking)).stream())
        .findFirst();
  }

  private void keep(Pair pair, PairSigns.Seen seen, boolean confirmed, UserKey by, Instant at) {
    judgements.keep(new Judgement(pair, seen.project(), confirmed, seen.signs(), by, at));
    learned.forget(seen.project());
  }
}
