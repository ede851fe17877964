package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Judged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every pair that a person has confirmed or dismissed, each once. */
public interface Judgements {
  /** In place of what was said of this pair before. Two nodes may race, one wins. */
  void keep(Judgement judgement);

  /** Whether this had been said of the pair; it is forgotten then. */
  boolean forget(Pair pair, boolean confirmed);

  /**
   * Those of the pairs that this person dismissed in this project. A query for each 500.
   *
   * @return how many there were
   */
  int forget(ProjectId project, UserKey by, Collection<Pair> pairs);

  /** How many pairs this person has dismissed in this project since then. */
  int dismissed(ProjectId project, UserKey by, Instant since);

  /**
   * What was dismissed in this project, newest first. One query.
   *
   * @param by null = whoever did
   */
  List<Dismissed> dismissed(ProjectId project, @Nullable UserKey by, int most);

  /** The issues of which somebody said that they are no duplicate of this one. One query. */
  Set<IssueId> dismissedWith(IssueId issue);

  /** What there is to learn from, newest first. One query. */
  List<Judged> newest(ProjectId project, int most);

  /** Nothing that was said so far is learned from again; dismissed pairs stay dismissed. */
  void unlearn(ProjectId project);
}
