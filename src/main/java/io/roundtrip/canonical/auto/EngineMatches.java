package io.roundtrip.canonical.auto;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.suggest.FirstMatch;
import io.roundtrip.canonical.suggest.learn.Dismissed;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.canonical.suggest.learn.Pair;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.node.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks this node's index, within the feedback's own project: nothing moves by itself from one
 * project to another, nor from one security level to another, also not through a duplicate of
 * something that stands elsewhere.
 */
final class EngineMatches implements Matches {
  private static final int CHUNK = 500;

  /** Of what people refused, no more is looked through. */
  private static final int REFUSED = 5_000;

  private final FirstMatch first;
  private final Texts texts;
  private final Groups groups;
  private final Signals signals;
  private final Readers readers;
  private final Judgements judgements;

  EngineMatches(
      FirstMatch first,
      Texts texts,
      Groups groups,
      Signals signals,
      Readers readers,
      Judgements judgements) {
    this.first = first;
    this.texts = texts;
    this.groups = groups;
    this.signals = signals;
    this.readers = readers;
    this.judgements = judgements;
  }

  @Override
  public boolean ready() {
    return first.ready();
  }

  @Override
  public Optional<Match> of(IssueId feedback, UserKey user) {
    Item item = texts.read(List.of(feedback.value())).get(feedback.value());
    if (item == null || groups.canonicalOf(List.of(feedback)).containsKey(feedback))
      return Optional.empty();
    if (!readers.decides(user, new ProjectId(item.project()))) return Optional.empty();
    return first.now(item, user).map(EngineMatches::match).filter(to -> joins(feedback, to));
  }

  @Override
  public List<Looked> newest(ProjectId project, int most, UserKey user) {
    return first.past(user).map(past -> newest(project, most, past)).orElse(List.of());
  }

  private List<Looked> newest(ProjectId project, int most, FirstMatch.Past before) {
    List<Item> past = feedback(project, most);
    Map<IssueId, IssueId> people = byPeople(past);
    Set<Pair> refused =
        judgements.dismissed(project, null, REFUSED).stream()
            .map(Dismissed::pair)
            .collect(Collectors.toSet());
    List<Looked> looked = new ArrayList<>();
    for (Item item : past) {
      IssueId feedback = new IssueId(item.id());
      IssueId canonical = people.get(feedback);
      Optional<Match> then =
          before.before(item).map(EngineMatches::match).filter(to -> joins(feedback, to));
      looked.add(
          new Looked(
              feedback,
              then.orElse(null),
              feedback.equals(canonical) ? null : canonical,
              then.filter(to -> refused.contains(Pair.of(feedback, to.into()))).isPresent()));
    }
    return looked;
  }

  /** What was merged by itself says nothing of what people would have done. */
  private Map<IssueId, IssueId> byPeople(List<Item> past) {
    Map<IssueId, IssueId> people = new HashMap<>();
    groups
        .of(past.stream().map(item -> new IssueId(item.id())).toList())
        .forEach(
            (issue, there) -> {
              if (there.how() != How.AUTOMATIC) people.put(issue, there.canonical());
            });
    return people;
  }

  private List<Item> feedback(ProjectId project, int most) {
    List<Long> ascending = texts.issuesOf(project.value());
    List<Item> found = new ArrayList<>();
    for (int end = ascending.size(); end > 0 && found.size() < most; end -= CHUNK) {
      List<Long> chunk = ascending.subList(Math.max(0, end - CHUNK), end);
      Set<Long> said = said(chunk);
      texts.read(said).values().stream()
          .sorted((a, b) -> Long.compare(b.id(), a.id()))
          .limit(most - found.size())
          .forEach(found::add);
    }
    return found;
  }

  /** Old feedback from files is never merged by itself. */
  private Set<Long> said(Collection<Long> issues) {
    return signals
        .byIssues(issues.stream().map(IssueId::new).collect(Collectors.toSet()))
        .values()
        .stream()
        .filter(signal -> !signal.fromFile())
        .map(signal -> signal.issue().value())
        .collect(Collectors.toSet());
  }

  private boolean joins(IssueId feedback, Match match) {
    return readers.same(feedback, match.into());
  }

  private static Match match(Suggestion best) {
    return new Match(new IssueId(best.id()), best.confidence());
  }
}
