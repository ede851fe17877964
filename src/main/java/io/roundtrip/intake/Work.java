package io.roundtrip.intake;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.ReportedNos;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.SeenSources;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.signals.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One piece of feedback on its way through {@link RecordFeedback}. */
final class Work {
  final Form form;
  private final CheckFeedback.@Nullable Fine fine;

  /** Settled early: refused or repeated. */
  @Nullable Outcome outcome;

  /** An earlier piece of the same run with the same source. */
  @Nullable Work twin;

  /** What is there already under its reference. */
  @Nullable There there;

  /** Whose no counted although it is not kept. */
  @Nullable ContactId noOf;

  FeedbackIssues.@Nullable Made made;

  /**
   * @param issueKey "" when the sender may not see it
   * @param people whether the sender sees its customers
   * @param who as far as it says so itself
   */
  record There(Signal signal, String issueKey, boolean people, Who who) {
    static There of(SeenSources.Seen seen) {
      Who who = Who.of(seen.signal(), seen.contact(), seen.account());
      return new There(seen.signal(), seen.issueKey(), seen.people(), who);
    }
  }

  Work(Form form, CheckFeedback.Checked checked) {
    this.form = form;
    this.fine = checked instanceof CheckFeedback.Fine good ? good : null;
    this.outcome =
        checked instanceof CheckFeedback.Wrong wrong
            ? new Outcome.Rejected(wrong.kind(), wrong.problems())
            : null;
  }

  CheckFeedback.Fine fine() {
    return Objects.requireNonNull(fine);
  }

  /** Null also for what is refused. */
  Signals.@Nullable Cited cited() {
    SourceRef source = fine == null ? null : fine.feedback().source();
    return source == null ? null : new Signals.Cited(fine().target().id(), source);
  }

  /** With what was kept in the same run. */
  @Nullable There there(Map<Work, Signal> kept) {
    Signal first = twin == null ? null : kept.get(twin);
    if (twin == null || first == null) return twin == null ? there : twin.there;
    return new There(
        first, Objects.requireNonNull(twin.made).key(), true, twin.fine().feedback().who());
  }

  Outcome.Repeated repeated(There there) {
    return new Outcome.Repeated(there.signal().issue(), there.issueKey(), difference(there));
  }

  /** A row that is known by all that it says is the same, whatever became of it since. */
  private Outcome.Difference difference(There there) {
    Who who = fine().feedback().who();
    if (there.issueKey().isEmpty()) return Outcome.Difference.HIDDEN;
    if (RowRefs.isOne(fine().feedback().source())) return Outcome.Difference.NONE;
    if (!says(there.signal())) return Outcome.Difference.WORDS;
    boolean other = who.isOtherPerson(there.who()) || who.isOtherAccount(there.who());
    return there.people() && other ? Outcome.Difference.CUSTOMER : Outcome.Difference.NONE;
  }

  /** Whether a signal says what this piece says: the same words and scores. */
  private boolean says(Signal kept) {
    Feedback said = fine().feedback();
    Scores scores = said.answers().scores(Score.Direction.HIGH_IS_GOOD);
    return raw(kept.scores()).equals(raw(scores)) && kept.words().equals(said.heard());
  }

  private static Map<Score.Kind, Integer> raw(Scores scores) {
    return scores.all().stream().collect(Collectors.toMap(Score::kind, Score::raw));
  }

  boolean saysNo() {
    Consent answer = fine == null ? null : fine.feedback().consent();
    return answer != null && answer.isDenied();
  }

  /** Whether a no is of the person who said what is there. */
  boolean isOfWhomIsThere(There there) {
    return !there.issueKey().isEmpty() && !fine().feedback().who().isOtherPerson(there.who());
  }

  ReportedNos.Said no() {
    Feedback said = fine().feedback();
    return new ReportedNos.Said(
        said.who().contact(), said.who().email(), Objects.requireNonNull(said.consent()));
  }

  /** Where it stands, for administrators. */
  String place(Outcome outcome) {
    if (outcome instanceof Outcome.Kept kept) return kept.issueKey();
    return outcome instanceof Outcome.Repeated there && !there.issueKey().isEmpty()
        ? there.issueKey()
        : Objects.requireNonNull(cited()).source().text();
  }

  /** Who may be meant by what it says. */
  List<Who> named() {
    List<Who> named = new ArrayList<>(List.of(fine().feedback().who()));
    if (there != null) named.add(there.who());
    if (twin != null) named.addAll(twin.named());
    return named;
  }

  boolean open() {
    return outcome == null && twin == null && made == null;
  }

  KeepFeedback.Placed placed() {
    return new KeepFeedback.Placed(
        Objects.requireNonNull(made).issue(), fine().target().id(), fine().feedback());
  }
}
