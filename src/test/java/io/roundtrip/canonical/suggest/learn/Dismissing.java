package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.canonical.merge.Rights;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;

/** Dismissing as the wiring builds it, for tests of other floors. */
public final class Dismissing {
  private Dismissing() {}

  public static DismissPair of(
      Judgements judgements, NodeIndex index, Texts texts, LearnWeights learned, Clock clock) {
    return of(judgements, index, texts, learned, new EveryRight(), new InMemoryDeeds(), clock);
  }

  static DismissPair of(
      Judgements judgements,
      NodeIndex index,
      Texts texts,
      LearnWeights learned,
      Rights rights,
      Deeds deeds,
      Clock clock) {
    return new DismissPair(judgements, new PairSigns(index, texts), learned, rights, deeds, clock);
  }

  public static Visibility.Shown shown(IssueId issue) {
    return new Visibility.Shown(issue, "RT-" + issue.value(), "", Sight.PEOPLE);
  }

  private static final class EveryRight implements Rights {
    @Override
    public boolean mayLink(UserKey user, IssueId issue) {
      return true;
    }

    @Override
    public boolean mayEdit(UserKey user, IssueId issue) {
      return true;
    }

    @Override
    public boolean isRestricted(IssueId issue) {
      return false;
    }
  }
}
