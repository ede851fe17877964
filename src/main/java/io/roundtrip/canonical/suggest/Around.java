package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known around one question, looked up in pieces as the finder goes down its list: most
 * questions need one piece, and what the asker may not see only costs the next.
 */
final class Around implements Known {
  private static final int PIECE = 50;

  private final Asker asker;
  private final Groups groups;
  private final Cards cards;
  private final Signals signals;
  private final Set<Long> waiting = new LinkedHashSet<>();
  private final Set<Long> looked = new HashSet<>();
  private final Map<IssueId, IssueId> canonicals = new HashMap<>();
  private final Map<IssueId, Card> shown = new HashMap<>();
  private final Map<IssueId, Signal> said = new HashMap<>();

  Around(Asker asker, Groups groups, Cards cards, Signals signals) {
    this.asker = asker;
    this.groups = groups;
    this.cards = cards;
    this.signals = signals;
  }

  @Override
  public void about(List<Long> ids) {
    for (Long id : ids) if (!looked.contains(id)) waiting.add(id);
  }

  @Override
  public long canonicalOf(long id) {
    IssueId canonical = canonical(new IssueId(id));
    return canonical == null ? id : canonical.value();
  }

  /** Null when it stands alone. */
  @Nullable IssueId canonical(IssueId issue) {
    look(issue.value());
    return canonicals.get(issue);
  }

  @Override
  public boolean onPurpose(long id) {
    return asker.alike().contains(new IssueId(id));
  }

  @Override
  public boolean sameCustomer(long id) {
    Signal signal = said.get(new IssueId(id));
    return signal != null && asker.speaksFor().said(signal);
  }

  /** Whether the asker may see it, and wants to. */
  boolean shown(long id) {
    IssueId issue = new IssueId(id);
    if (asker.hidden().contains(issue)) return false;
    look(id);
    IssueId canonical = canonicals.get(issue);
    if (canonical != null && canonical.equals(asker.group())) return false;
    if (asker.wanted() == Asker.Wanted.UNMERGED && (canonical != null || !said.containsKey(issue)))
      return false;
    return shown.containsKey(issue);
  }

  /** Only of what was {@link #shown}. */
  @Nullable Card card(long id) {
    return shown.get(new IssueId(id));
  }

  private void look(long id) {
    if (looked.contains(id)) return;
    List<IssueId> piece = new ArrayList<>();
    piece.add(new IssueId(id));
    waiting.remove(id);
    for (Iterator<Long> next = waiting.iterator(); next.hasNext() && piece.size() < PIECE; ) {
      piece.add(new IssueId(next.next()));
      next.remove();
    }
    look(piece);
  }

  private void look(List<IssueId> piece) {
    Map<IssueId, IssueId> grouped = groups.canonicalOf(piece);
    canonicals.putAll(grouped);
    Set<IssueId> all = new LinkedHashSet<>(piece);
    for (IssueId canonical : grouped.values()) {
      all.add(canonical);
      canonicals.put(canonical, canonical);
    }
    shown.putAll(cards.shown(all, asker.viewer()));
    if (asker.speaksFor().isKnown() || asker.wanted() == Asker.Wanted.UNMERGED)
      said.putAll(signals.byIssues(all));
    all.forEach(issue -> looked.add(issue.value()));
  }
}
