package io.roundtrip.canonical.auto;

import io.roundtrip.canonical.Sight;
import io.roundtrip.canonical.merge.Groups;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Known;
import io.roundtrip.similarity.Projects;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Weights;
import io.roundtrip.similarity.keep.KeepIndex;
import io.roundtrip.similarity.keep.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks this node's index, within the feedback's own project: nothing moves by itself from one
 * project to another.
 */
public final class EngineMatches implements Matches {
  private static final int CHUNK = 500;

  private final KeepIndex index;
  private final Texts texts;
  private final Groups groups;
  private final Signals signals;
  private final Sight sight;
  private final Function<ProjectId, Weights> weights;

  public EngineMatches(
      KeepIndex index,
      Texts texts,
      Groups groups,
      Signals signals,
      Sight sight,
      Function<ProjectId, Weights> weights) {
    this.index = index;
    this.texts = texts;
    this.groups = groups;
    this.signals = signals;
    this.sight = sight;
    this.weights = weights;
  }

  @Override
  public boolean ready() {
    return index.ready();
  }

  @Override
  public Optional<Match> of(IssueId feedback, UserKey user) {
    Item item = texts.read(List.of(feedback.value())).get(feedback.value());
    if (item == null || groups.canonicalOf(List.of(feedback)).containsKey(feedback))
      return Optional.empty();
    return index.finder().flatMap(finder -> new Eyes(user).first(item, finder));
  }

  /** Costs Jira one read for each issue that comes up, and the groups one query each. */
  @Override
  public List<Looked> newest(ProjectId project, int most, UserKey user) {
    Finder finder = index.finder().orElse(null);
    if (finder == null) return List.of();
    List<Item> past = feedback(project, most);
    Map<IssueId, IssueId> people =
        groups.canonicalOf(past.stream().map(item -> new IssueId(item.id())).toList());
    Eyes eyes = new Eyes(user);
    List<Looked> looked = new ArrayList<>();
    for (Item item : past) {
      IssueId feedback = new IssueId(item.id());
      IssueId canonical = people.get(feedback);
      looked.add(
          new Looked(
              feedback,
              eyes.first(item, finder).orElse(null),
              feedback.equals(canonical) ? null : canonical));
    }
    return looked;
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

  private Set<Long> said(Collection<Long> issues) {
    return signals
        .byIssues(issues.stream().map(IssueId::new).collect(Collectors.toSet()))
        .keySet()
        .stream()
        .map(IssueId::value)
        .collect(Collectors.toSet());
  }

  /** One person's sight, remembered while many questions are asked. */
  private final class Eyes {
    private final UserKey user;
    private final Map<Long, Boolean> seen = new HashMap<>();
    private final Map<Long, Long> canonicals = new HashMap<>();

    Eyes(UserKey user) {
      this.user = user;
    }

    Optional<Match> first(Item item, Finder finder) {
      Question question =
          new Question(
              item.title(),
              item.body(),
              item.components(),
              item.created(),
              Projects.of(List.of(item.project())),
              id -> earlier(id, item.id()) && seen.computeIfAbsent(id, this::sees),
              new Known() {
                @Override
                public long canonicalOf(long id) {
                  return canonical(id);
                }
              },
              1);
      return finder.find(question, weights.apply(new ProjectId(item.project()))).best().stream()
          .findFirst()
          .map(best -> new Match(new IssueId(best.id()), best.confidence()));
    }

    /** What stands for a group may be younger than the feedback; it is found through others. */
    private boolean earlier(long id, long feedback) {
      return id < feedback || id != feedback && canonical(id) == id && isLead(id);
    }

    private boolean isLead(long id) {
      return groups.canonicalOf(List.of(new IssueId(id))).containsKey(new IssueId(id));
    }

    private boolean sees(long id) {
      return !sight.shown(List.of(new IssueId(id)), user).isEmpty();
    }

    private long canonical(long id) {
      return canonicals.computeIfAbsent(
          id,
          unknown -> {
            @Nullable IssueId lead =
                groups.canonicalOf(List.of(new IssueId(unknown))).get(new IssueId(unknown));
            return lead == null ? unknown : lead.value();
          });
    }
  }
}
