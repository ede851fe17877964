package io.roundtrip.canonical;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for an item or for something below it. Feedback that stands for itself was asked for by
 * whoever wrote it; once it is linked to an item, by that item's requesters only.
 */
public final class Requesters {
  private final Evidence evidence;
  private final Signals signals;

  Requesters(Evidence evidence, Signals signals) {
    this.evidence = evidence;
    this.signals = signals;
  }

  /** Each known person once with their newest words, whoever asked last first. */
  public List<Requester> of(IssueId item) {
    return requesters(item, evidence.hung(item));
  }

  /** One person's part in it, if they have one; the queries do not grow with the others. */
  public List<Requester> of(IssueId item, ContactId person) {
    return requesters(item, evidence.hung(item, person)).stream()
        .filter(requester -> requester.contact().equals(person))
        .toList();
  }

  /** The issue is feedback, or more, that counts for another issue. */
  public boolean isLinked(IssueId feedback) {
    return evidence.itemsOf(feedback).stream().anyMatch(item -> !item.equals(feedback));
  }

  /** True also for what is gone. */
  public boolean isFrom(IssueId feedback, ContactId person) {
    return signals.byIssue(feedback).map(said -> person.equals(said.contact())).orElse(true);
  }

  private List<Requester> requesters(IssueId item, List<Evidence.Hung> newestFirst) {
    if (newestFirst.isEmpty()) return author(item);
    Map<ContactId, List<Evidence.Hung>> each = new LinkedHashMap<>();
    for (Evidence.Hung hung : newestFirst) {
      ContactId contact = hung.piece().contact();
      if (contact != null) each.computeIfAbsent(contact, c -> new ArrayList<>()).add(hung);
    }
    Map<IssueId, Signal> said =
        signals.byIssues(
            each.values().stream().map(all -> spoken(all).feedback()).collect(Collectors.toSet()));
    return each.values().stream()
        .map(all -> requester(all, said.get(spoken(all).feedback())))
        .toList();
  }

  private List<Requester> author(IssueId feedback) {
    Signal said = signals.byIssue(feedback).orElse(null);
    if (said == null || said.contact() == null || isLinked(feedback)) return List.of();
    return List.of(requester(List.of(new Evidence.Hung(Piece.of(said), true)), said));
  }

  /** Of these the newest that hangs on the item itself, else the newest. */
  private static Piece spoken(List<Evidence.Hung> newestFirst) {
    return newestFirst.stream()
        .filter(Evidence.Hung::here)
        .findFirst()
        .orElse(newestFirst.get(0))
        .piece();
  }

  private static Requester requester(List<Evidence.Hung> all, @Nullable Signal signal) {
    Piece piece = spoken(all);
    Set<IssueId> wishes =
        all.stream()
            .filter(Evidence.Hung::here)
            .map(hung -> hung.piece().wish())
            .collect(Collectors.toSet());
    return new Requester(
        Objects.requireNonNull(piece.contact()),
        piece.account(),
        piece.feedback(),
        signal == null ? "" : signal.ownWords(),
        piece.at(),
        wishes);
  }
}
