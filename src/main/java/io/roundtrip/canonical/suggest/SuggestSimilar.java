package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who already says the same. One look into the index and a number of queries that does not grow
 * with it; nothing is returned that the viewer may not see.
 */
public final class SuggestSimilar {
  /** Of a canonical's duplicates, so many are asked for what is like them. */
  private static final int MEMBERS = 4;

  private final Texts texts;
  private final Surroundings surroundings;
  private final SearchedProjects projects;
  private final FindAlike find;
  private final Clock clock;

  SuggestSimilar(
      Texts texts,
      Surroundings surroundings,
      SearchedProjects projects,
      FindAlike find,
      Clock clock) {
    this.texts = texts;
    this.surroundings = surroundings;
    this.projects = projects;
    this.find = find;
    this.clock = clock;
  }

  /** While somebody writes; nothing without words, nor in a project that is off. */
  public Found whileWriting(Draft draft, int limit, UserKey viewer) {
    boolean wordless = Wordless.is(draft.title(), draft.body());
    if (wordless || !projects.isOn(draft.project())) return Found.nothing(true, 1);
    Asker asker = surroundings.writer(draft, viewer);
    FindAlike.Said said =
        new FindAlike.Said(
            null,
            draft.project(),
            draft.title(),
            draft.body(),
            draft.components(),
            clock.instant());
    return find.of(List.of(said), asker, viewer, limit);
  }

  /** For an issue that is there: itself, its group, linked and dismissed ones are left out. */
  public Found of(IssueId feedback, int limit, UserKey viewer) {
    return find.caughtUp(
        find.of(said(List.of(feedback)), surroundings.reader(feedback, viewer), viewer, limit));
  }

  /** Feedback in no group that says what the canonical, or one of its duplicates, says. */
  public Found belongingTo(IssueId canonical, int limit, UserKey viewer) {
    List<IssueId> issues = new ArrayList<>(List.of(canonical));
    issues.addAll(surroundings.members(canonical, MEMBERS, viewer));
    Asker asker = surroundings.reader(canonical, viewer).wanting(Asker.Wanted.UNMERGED);
    return find.caughtUp(find.of(said(issues), asker, viewer, limit));
  }

  private List<FindAlike.Said> said(List<IssueId> issues) {
    Map<Long, Item> items = texts.read(issues.stream().map(IssueId::value).toList());
    List<FindAlike.Said> said = new ArrayList<>();
    for (IssueId issue : issues) {
      Item item = items.get(issue.value());
      if (item == null) continue;
      said.add(
          new FindAlike.Said(
              issue,
              new ProjectId(item.project()),
              item.title(),
              item.body(),
              List.copyOf(item.components()),
              item.created()));
    }
    return said;
  }
}
