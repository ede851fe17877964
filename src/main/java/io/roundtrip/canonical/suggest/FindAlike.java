package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.suggest.learn.LearnWeights;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.Projects;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Suggestions;
import io.roundtrip.similarity.node.NodeIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks this node's index with one text or more, and shows the answers as one. */
final class FindAlike {
  /**
   * One text to ask with.
   *
   * @param issue null while it is being written
   */
  record Said(
      @Nullable IssueId issue,
      ProjectId project,
      String title,
      String body,
      List<String> components,
      Instant at) {}

  private final NodeIndex index;
  private final Surroundings surroundings;
  private final LearnWeights learned;
  private final SearchedProjects projects;
  private final ShowFound show;

  FindAlike(
      NodeIndex index,
      Surroundings surroundings,
      LearnWeights learned,
      SearchedProjects projects,
      ShowFound show) {
    this.index = index;
    this.surroundings = surroundings;
    this.learned = learned;
    this.projects = projects;
    this.show = show;
  }

  Found of(List<Said> said, Asker asker, UserKey viewer, int limit) {
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
      answer.worthShowing().forEach(s -> best.add(new Hit(s, asked, text.issue())));
      answer.olderWorthShowing().forEach(s -> older.add(new Hit(s, asked, text.issue())));
      showFrom = answer.showFrom();
    }
    Set<Long> seen = new HashSet<>();
    ShowFound.Lists lists =
        show.of(each(best, seen, limit), each(older, seen, limit), showFrom, around);
    return new Found(ready, index.share(), lists.best(), lists.older());
  }

  /**
   * For an issue that is there: nothing found is an answer only of an index that has read all that
   * was written, the issue and what came with it too. One query, where nothing was found.
   */
  Found caughtUp(Found found) {
    if (!found.ready() || !found.best().isEmpty() || index.progress().behind() == 0) return found;
    return new Found(false, found.progress(), found.best(), found.older());
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
