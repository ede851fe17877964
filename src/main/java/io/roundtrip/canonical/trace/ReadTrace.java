package io.roundtrip.canonical.trace;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one piece of feedback. Five queries and two for each issue on the way. */
public final class ReadTrace {
  private final Signals signals;
  private final Groups groups;
  private final FindWay findWay;
  private final TraceMails mails;
  private final Visibility visibility;

  ReadTrace(
      Signals signals, Groups groups, FindWay findWay, TraceMails mails, Visibility visibility) {
    this.signals = signals;
    this.groups = groups;
    this.findWay = findWay;
    this.mails = mails;
    this.visibility = visibility;
  }

  public Trace of(IssueId feedback, @Nullable UserKey reader) {
    Visibility.Shown face = visibility.shown(Set.of(feedback), reader).get(feedback);
    Sight sight = face == null ? Sight.NUMBERS : face.sight();
    Signal said = sight.words() ? signals.byIssue(feedback).orElse(null) : null;
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    IssueId canonical = there == null ? feedback : there.canonical();
    FindWay.Way way = findWay.of(feedback, canonical, reader);
    Set<IssueId> visible = new HashSet<>(Set.of(feedback));
    way.stands().forEach(stand -> visible.add(stand.shown().issue()));
    TraceMails.Got got = sight.people() ? mails.of(said, visible, reader) : TraceMails.Got.NOTHING;
    return new Trace(
        said,
        there == null || there.isCanonical() ? null : there,
        there != null && there.isCanonical(),
        way.stands(),
        way.hidden(),
        sight,
        got.mails(),
        got.against());
  }
}
