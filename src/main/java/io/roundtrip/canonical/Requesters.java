package io.roundtrip.canonical;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who asked for an item or for something below it. */
public final class Requesters {
  private final Evidence evidence;
  private final Signals signals;

  Requesters(Evidence evidence, Signals signals) {
    this.evidence = evidence;
    this.signals = signals;
  }

  /** Each known person once with their newest words, whoever asked last first. */
  public List<Requester> of(IssueId item) {
    Collection<Piece> newest = newestOfEach(evidence.of(item));
    Map<IssueId, Signal> said =
        signals.byIssues(newest.stream().map(Piece::feedback).collect(Collectors.toSet()));
    return newest.stream().map(piece -> requester(piece, said.get(piece.feedback()))).toList();
  }

  private static Collection<Piece> newestOfEach(List<Piece> newestFirst) {
    Map<ContactId, Piece> each = new LinkedHashMap<>();
    for (Piece piece : newestFirst) {
      if (piece.contact() != null) each.putIfAbsent(piece.contact(), piece);
    }
    return each.values();
  }

  private static Requester requester(Piece piece, @Nullable Signal signal) {
    ContactId contact = Objects.requireNonNull(piece.contact());
    String words = signal == null ? "" : signal.words();
    return new Requester(contact, piece.account(), piece.feedback(), words, piece.at());
  }
}
