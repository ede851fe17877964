package io.roundtrip.signals;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every piece of feedback we have kept. All look-ups take a number of queries that does not grow
 * with the ids (chunks of 500); unknown ids are left out.
 */
public interface Signals {
  /**
   * Adds it unless its issue, or where it was given its source reference, is already there. Safe to
   * repeat; two nodes may race, one wins.
   */
  Recorded add(Signal signal);

  /** The same for many, in few statements; the answers are in the order of the signals. */
  List<Recorded> addAll(List<Signal> signals);

  /**
   * Replaces what is kept for this signal's issue (project, scores, people, words …); id, source
   * reference, where that counts and time stay. Unknown issue: nothing.
   */
  void correct(Signal signal);

  Optional<Signal> byId(SignalId id);

  Map<SignalId, Signal> byIds(Set<SignalId> ids);

  Map<IssueId, Signal> byIssues(Set<IssueId> issues);

  default Optional<Signal> byIssue(IssueId issue) {
    return Optional.ofNullable(byIssues(Set.of(issue)).get(issue));
  }

  /**
   * What these people said, and what was said for these accounts, recorded last first; the newest
   * {@code most} of them.
   *
   * @param people at most 500
   * @param accounts at most 500
   */
  default List<Signal> from(Set<ContactId> people, Set<AccountId> accounts, int most) {
    SignalId newest = new SignalId(Long.MAX_VALUE);
    return Stream.concat(
            ofContacts(people, newest, most).stream(), ofAccounts(accounts, newest, most).stream())
        .distinct()
        .sorted(Comparator.comparingLong((Signal signal) -> signal.id().value()).reversed())
        .limit(most)
        .toList();
  }

  /** A source reference where it counts: other projects do not hear of it. */
  record Cited(ProjectId project, SourceRef source) {}

  /** By the project where the signal was given, wherever its issue has moved since. */
  Map<Cited, Signal> bySources(Collection<Cited> sources);

  default Optional<Signal> bySource(ProjectId project, SourceRef source) {
    Cited cited = new Cited(project, source);
    return Optional.ofNullable(bySources(List.of(cited)).get(cited));
  }

  /**
   * For walking through all, recorded last first: at most {@code most} signals with a lower number.
   *
   * @param project null = all
   */
  List<Signal> before(SignalId last, @Nullable ProjectId project, int most);

  /**
   * What these contacts said, recorded last first: at most {@code most} signals with a lower
   * number.
   *
   * @param contacts at most 500
   */
  List<Signal> ofContacts(Set<ContactId> contacts, SignalId last, int most);

  /**
   * What was said for these accounts, recorded last first.
   *
   * @param accounts at most 500
   */
  List<Signal> ofAccounts(Set<AccountId> accounts, SignalId last, int most);

  /**
   * Pieces that call their contact so where it is kept by another name, as a whole or as a first
   * word; in whatever case. At most so many, recorded last first.
   */
  List<Signal> calling(String name, int most);

  /**
   * The issues of feedback whose author is known: at most {@code most}, ascending, ids greater than
   * {@code last}.
   */
  List<IssueId> authored(long last, int most);
}
