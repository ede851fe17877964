package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Projects;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Suggestions;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who already says the same. One look into the index and a number of queries that does not grow
 * with it; nothing is returned that the viewer may not see.
 */
public final class SuggestDuplicates {
  /** Of a canonical's duplicates, so many are asked for what is like them. */
  private static final int MEMBERS = 4;

  private final NodeIndex index;
  private final Texts texts;
  private final Surroundings surroundings;
  private final LearnWeights learned;
  private final ShowFound show;
  private final SearchedProjects projects;
  private final Clock clock;

  public SuggestDuplicates(
      NodeIndex index,
      Texts texts,
      Surroundings surroundings,
      LearnWeights learned,
      ShowFound show,
      SearchedProjects projects,
      Clock clock) {
    this.index = index;
    this.texts = texts;
    this.surroundings = surroundings;
    this.learned = learned;
    this.show = show;
    this.projects = projects;
    this.clock = clock;
  }

  /** While somebody writes; nothing in a project that is off. */
  public Found whileWriting(Draft draft, int limit, UserKey viewer) {
    if (!projects.isOn(draft.project())) return Found.nothing(true, 1);
    Asker asker = surroundings.writer(draft, viewer);
    Said said =
        new Said(draft.project(), draft.title(), draft.body(), draft.components(), clock.instant());
    return find(List.of(said), asker, viewer, limit);
  }

  /** For an issue that is there: itself, its group, linked and dismissed ones are left out. */
  public Found of(IssueId feedback, int limit, UserKey viewer) {
    return find(said(List.of(feedback)), surroundings.reader(feedback, viewer), viewer, limit);
  }

  /** Feedback in no group that says what the canonical, or one of its duplicates, says. */
  public Found belongingTo(IssueId canonical, int limit, UserKey viewer) {
    List<IssueId> issues = new ArrayList<>(List.of(canonical));
    issues.addAll(surroundings.members(canonical, MEMBERS, viewer));
    Asker asker = surroundings.reader(canonical, viewer).wanting(Asker.Wanted.UNMERGED);
    return find(said(issues), asker, viewer, limit);
  }

  /** One text to ask with. */
  private record Said(
      ProjectId project, String title, String body, List<String> components, Instant at) {}

  private List<Said> said(List<IssueId> issues) {
    Map<Long, Item> items = texts.read(issues.stream().map(IssueId::value).toList());
    List<Said> said = new ArrayList<>();
    for (IssueId issue : issues) {
      Item item = items.get(issue.value());
      if (item == null) continue;
      said.add(
          new Said(
              new ProjectId(item.project()),
              item.title(),
              item.body(),
              List.copyOf(item.components()),
              item.created()));
    }
    return said;
  }

  private Found find(List<Said> said, Asker asker, UserKey viewer, int limit) {
    boolean ready = index.ready();
    Optional<Finder> finder = index.finder();
    if (finder.isEmpty()) return Found.nothing(false, 0);
    if (said.isEmpty()) return Found.nothing(ready, index.share());
    Around around = surroundings.around(asker);
    Projects searched = projects.of(viewer);
    List<Hit> best = new ArrayList<>();
    List<Hit> older = new ArrayList<>();
    double showFrom = 0;
    for (Said text : said) {
      Suggestions answer = ask(finder.get(), text, around, searched, limit);
      Asked asked = new Asked(text.title(), text.body());
      answer.worthShowing().forEach(s -> best.add(new Hit(s, asked)));
      answer.olderWorthShowing().forEach(s -> older.add(new Hit(s, asked)));
      showFrom = answer.showFrom();
    }
    Set<Long> seen = new HashSet<>();
    ShowFound.Lists lists =
        show.of(each(best, seen, limit), each(older, seen, limit), showFrom, around);
    return new Found(ready, index.share(), lists.best(), lists.older());
  }

  /** The surest first, each issue once. */
  private static List<Hit> each(List<Hit> hits, Set<Long> seen, int limit) {
    return hits.stream()
        .sorted(Comparator.comparingDouble((Hit hit) -> hit.suggestion().confidence()).reversed())
        .filter(hit -> seen.add(hit.suggestion().id()))
        .limit(limit)
        .toList();
  }

  private Suggestions ask(Finder finder, Said said, Around around, Projects searched, int limit) {
    Question question =
        new Question(
            said.title(),
            said.body(),
            said.components(),
            said.at(),
            searched,
            around::shown,
            around,
            limit);
    try {
      return finder.find(question, learned.of(said.project()));
    } catch (IndexOutOfBoundsException | InternalError damaged) {
      index.doubt();
      throw damaged;
    }
  }
}
