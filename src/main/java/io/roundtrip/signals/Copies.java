package io.roundtrip.signals;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.SignalId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which pieces of feedback only repeat another one: Jira's "Clone", an app, a rule or a script made
 * their issue with the values of an earlier one. Nobody said anything by that. Such a piece is the
 * wish of its original, in the words of that one, and nobody scored anything a second time.
 *
 * <p>A copy is a piece that names its customer by the key which stands in the fields of issues in
 * place of a name (people type names), has no source reference but that of the original, and says
 * what the same customer said in the same project before. It is one until it says something else,
 * or somebody else says it. What repeats nothing is in the words of whoever put them there.
 */
public final class Copies {
  /** Of one customer. */
  private static final int LOOKED_AT = 500;

  private final Signals signals;

  public Copies(Signals signals) {
    this.signals = signals;
  }

  /**
   * A new piece that names its customer by a key, as it is kept: a copy where an earlier one says
   * the same. One query.
   */
  public Signal asKept(Signal keyed) {
    ContactId contact = keyed.contact();
    if (contact == null) return keyed;
    List<Signal> newestFirst =
        signals.ofContacts(Set.of(contact), new SignalId(Long.MAX_VALUE), LOOKED_AT);
    Optional<Signal> first =
        newestFirst.stream()
            .filter(said -> !said.issue().equals(keyed.issue()) && repeats(keyed, said))
            .filter(said -> keyed.source() == null || keyed.source().equals(said.source()))
            .reduce((newer, older) -> older);
    return first.map(said -> copy(keyed, said)).orElseGet(keyed::inOurWords);
  }

  /** A piece as it is corrected: no edit makes one a copy that was none. */
  public Signal asCorrected(Signal before, Signal now) {
    if (before.copyOf() == null) return now;
    boolean still = Objects.equals(before.contact(), now.contact()) && repeats(now, before);
    return still ? copy(now, before) : now.copying(null);
  }

  private static Signal copy(Signal of, Signal said) {
    return of.repeating(said).scored(Scores.NONE);
  }

  /** Where a summary is all there is, whoever copies it puts a word like "CLONE -" before it. */
  private static boolean repeats(Signal now, Signal said) {
    return said.project().equals(now.project())
        && !said.words().isEmpty()
        && (now.words().equals(said.words()) || now.words().endsWith(" " + said.words()));
  }
}
