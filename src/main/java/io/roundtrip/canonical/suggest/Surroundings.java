package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is known of issues beside their text. */
final class Surroundings {
  private final Groups groups;
  private final Cards cards;
  private final Signals signals;
  private final Voices voices;
  private final Ties ties;
  private final Judgements judgements;

  Surroundings(
      Groups groups,
      Cards cards,
      Signals signals,
      Voices voices,
      Ties ties,
      Judgements judgements) {
    this.groups = groups;
    this.cards = cards;
    this.signals = signals;
    this.voices = voices;
    this.ties = ties;
    this.judgements = judgements;
  }

  /** For somebody who writes. */
  Asker writer(Draft draft, UserKey viewer) {
    Asker asker = draft.issue() == null ? Asker.of(viewer) : reader(draft.issue(), viewer);
    Asker.Customer customer = voices.of(draft.customer(), viewer);
    return customer.isKnown() ? asker.speakingFor(customer) : asker;
  }

  /** For somebody who reads an issue. */
  Asker reader(IssueId issue, UserKey viewer) {
    Ties.Tied tied = ties.of(issue);
    Set<IssueId> hidden = new HashSet<>(tied.linked());
    hidden.addAll(judgements.dismissedWith(issue));
    hidden.add(issue);
    Optional<Signal> said = signals.byIssue(issue);
    return new Asker(
        viewer,
        hidden,
        groups.canonicalOf(List.of(issue)).get(issue),
        tied.alike(),
        said.map(signal -> voices.of(signal, viewer)).orElse(Asker.Customer.NOBODY),
        Asker.Wanted.EVERYTHING);
  }

  /** A fresh look for one question. */
  Around around(Asker asker) {
    return new Around(asker, groups, cards, signals);
  }

  /** Some of those who said what the canonical says, newest first; the viewer may read them. */
  List<IssueId> members(IssueId canonical, int most, UserKey viewer) {
    List<IssueId> newest =
        groups.members(canonical).stream()
            .sorted(Comparator.comparingLong(IssueId::value).reversed())
            .limit(4L * most)
            .toList();
    Map<IssueId, Card> shown = cards.shown(newest, viewer);
    return newest.stream().filter(shown::containsKey).limit(most).toList();
  }
}
