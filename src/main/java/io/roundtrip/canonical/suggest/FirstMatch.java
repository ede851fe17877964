package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.suggest.learn.LearnWeights;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Projects;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.node.NodeIndex;
import java.util.List;
import java.util.Optional;

/**
 * The first suggestion for an issue within its own project, worth showing or not. Nothing that the
 * user may not see comes up.
 */
public final class FirstMatch {
  private final NodeIndex index;
  private final Surroundings surroundings;
  private final LearnWeights learned;

  FirstMatch(NodeIndex index, Surroundings surroundings, LearnWeights learned) {
    this.index = index;
    this.surroundings = surroundings;
    this.learned = learned;
  }

  /** Whether everything written so far can be found on this node. */
  public boolean ready() {
    return index.ready();
  }

  /**
   * As it would be suggested on the issue, among earlier issues: its group, linked and dismissed
   * ones are left out.
   */
  public Optional<Suggestion> now(Item item, UserKey user) {
    Around around = surroundings.around(surroundings.reader(new IssueId(item.id()), user));
    return index.finder().flatMap(finder -> first(finder, item, around));
  }

  /**
   * For many issues of the past, one after the other; what is looked up is kept for the next. Empty
   * until the index is open.
   */
  public Optional<Past> past(UserKey user) {
    return index.finder().map(finder -> new Past(finder, surroundings.around(Asker.of(user))));
  }

  /** Knows what had been written before an issue, whatever became of it since. */
  public final class Past {
    private final Finder finder;
    private final Around around;

    private Past(Finder finder, Around around) {
      this.finder = finder;
      this.around = around;
    }

    /** Among earlier issues, and groups however young the issue that stands for them. */
    public Optional<Suggestion> before(Item item) {
      return first(finder, item, around);
    }
  }

  /** What stands for a group may be younger than the issue; it is found through others. */
  private static boolean earlier(long id, long asking, Around around) {
    return id < asking || id != asking && new IssueId(id).equals(around.canonical(new IssueId(id)));
  }

  private Optional<Suggestion> first(Finder finder, Item item, Around around) {
    Question question =
        new Question(
            item.title(),
            item.body(),
            item.components(),
            item.created(),
            Projects.of(List.of(item.project())),
            id -> earlier(id, item.id(), around) && around.shown(id),
            around,
            1);
    return finder.find(question, learned.of(new ProjectId(item.project()))).best().stream()
        .findFirst();
  }
}
