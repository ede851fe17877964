package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Known;
import io.roundtrip.similarity.Projects;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Signs;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What speaks for a pair at this moment, as a suggestion would have shown it. */
final class PairSigns {
  private final NodeIndex index;
  private final Texts texts;

  public PairSigns(NodeIndex index, Texts texts) {
    this.index = index;
    this.texts = texts;
  }

  /**
   * What was seen of a pair.
   *
   * @param project of the issue that asks
   * @param signs null when the other one would not have been suggested
   */
  record Seen(ProjectId project, @Nullable Signs signs) {}

  /** Empty when the issue is gone, or its project is off. */
  Optional<Seen> of(IssueId asking, IssueId other) {
    Map<Long, Item> items = texts.read(List.of(asking.value(), other.value()));
    Item item = items.get(asking.value());
    if (item == null) return Optional.empty();
    Signs signs = index.finder().flatMap(finder -> signs(finder, item, other)).orElse(null);
    return Optional.of(new Seen(new ProjectId(item.project()), signs));
  }

  private static Optional<Signs> signs(Finder finder, Item item, IssueId other) {
    Question question =
        new Question(
            item.title(),
            item.body(),
            item.components(),
            item.created(),
            Projects.ALL,
            id -> id == other.value(),
            Known.NOTHING,
            1);
    return finder.find(question).best().stream().findFirst().map(s -> s.signs());
  }
}
