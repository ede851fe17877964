package io.roundtrip.canonical.trace;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one piece of feedback. Three queries and two for each issue on the way. */
public final class ReadTrace {
  private static final int MAILS = 50;

  private final Signals signals;
  private final Groups groups;
  private final FindWay findWay;
  private final Outbox outbox;

  ReadTrace(Signals signals, Groups groups, FindWay findWay, Outbox outbox) {
    this.signals = signals;
    this.groups = groups;
    this.findWay = findWay;
    this.outbox = outbox;
  }

  public Trace of(IssueId feedback, @Nullable UserKey reader) {
    Signal said = signals.byIssue(feedback).orElse(null);
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    IssueId canonical = there == null ? feedback : there.canonical();
    FindWay.Way way = findWay.of(feedback, canonical, reader);
    Set<IssueId> visible = new HashSet<>(Set.of(feedback));
    way.stands().forEach(stand -> visible.add(stand.shown().issue()));
    return new Trace(
        said,
        there == null || there.isCanonical() ? null : there,
        there != null && there.isCanonical(),
        way.stands(),
        way.hidden(),
        mails(said, visible));
  }

  private List<OutboxEntry> mails(@Nullable Signal said, Set<IssueId> about) {
    ContactId author = said == null ? null : said.contact();
    if (author == null) return List.of();
    List<OutboxEntry> oldestFirst = new ArrayList<>(outbox.about(about, author, MAILS));
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }
}
