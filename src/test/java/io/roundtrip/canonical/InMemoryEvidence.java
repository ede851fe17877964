package io.roundtrip.canonical;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Evidence in memory; may be trusted, it passes the contract. */
public final class InMemoryEvidence implements Evidence {
  private record Row(IssueId feedback, IssueId item, IssueId holder) {}

  private final Map<Row, Piece> rows = new LinkedHashMap<>();

  @Override
  public synchronized Set<IssueId> link(Piece piece, Place place) {
    Set<IssueId> touched = new HashSet<>();
    for (IssueId holder : place.holders()) {
      Row row = new Row(piece.feedback(), place.item(), holder);
      if (rows.putIfAbsent(row, piece) == null) touched.add(holder);
    }
    return touched;
  }

  @Override
  public synchronized Set<IssueId> unlink(IssueId feedback, IssueId item) {
    return remove(row -> row.feedback().equals(feedback) && row.item().equals(item));
  }

  @Override
  public synchronized Set<IssueId> place(Place place) {
    Map<IssueId, Piece> own = new HashMap<>();
    rows.forEach(
        (row, piece) -> {
          if (row.item().equals(place.item())) own.put(row.feedback(), piece);
        });
    Set<IssueId> touched =
        new HashSet<>(
            remove(
                row -> row.item().equals(place.item()) && !place.holders().contains(row.holder())));
    own.values().forEach(piece -> touched.addAll(link(piece, place)));
    return touched;
  }

  @Override
  public synchronized Set<IssueId> learn(Collection<Piece> pieces) {
    Map<IssueId, Piece> known =
        pieces.stream().collect(Collectors.toMap(Piece::feedback, Function.identity()));
    Set<IssueId> touched = new HashSet<>();
    rows.replaceAll(
        (row, piece) -> {
          Piece better = known.getOrDefault(row.feedback(), piece);
          if (!better.equals(piece)) touched.add(row.holder());
          return better;
        });
    return touched;
  }

  @Override
  public synchronized Set<IssueId> forget(IssueId issue) {
    Set<IssueId> touched =
        remove(
            row ->
                row.feedback().equals(issue)
                    || row.item().equals(issue)
                    || row.holder().equals(issue));
    touched.remove(issue);
    return touched;
  }

  @Override
  public synchronized List<Hung> hung(IssueId item) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey().holder().equals(item))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted(
            Comparator.comparing(Piece::at)
                .thenComparing(piece -> piece.feedback().value())
                .reversed())
        .map(piece -> new Hung(piece, isHere(piece.feedback(), item)))
        .toList();
  }

  private boolean isHere(IssueId feedback, IssueId holder) {
    return each(row -> row.feedback().equals(feedback) && row.holder().equals(holder), Row::item)
        .equals(Set.of(holder));
  }

  @Override
  public List<Hung> hung(IssueId item, ContactId person) {
    return hung(item).stream().filter(hung -> person.equals(hung.piece().contact())).toList();
  }

  @Override
  public synchronized boolean any(IssueId item) {
    return !of(item).isEmpty();
  }

  @Override
  public synchronized Set<IssueId> among(Set<IssueId> items) {
    return items.stream().filter(this::any).collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<IssueId> linkedTo(IssueId item) {
    return each(row -> row.item().equals(item), Row::feedback);
  }

  @Override
  public synchronized Set<IssueId> itemsOf(IssueId feedback) {
    return each(row -> row.feedback().equals(feedback), Row::item);
  }

  @Override
  public synchronized List<IssueId> itemsAfter(long last, int most) {
    return each(row -> row.holder().value() > last, Row::holder).stream()
        .sorted(Comparator.comparing(IssueId::value))
        .limit(most)
        .toList();
  }

  private Set<IssueId> each(Predicate<Row> which, Function<Row, IssueId> what) {
    return rows.keySet().stream().filter(which).map(what).collect(Collectors.toSet());
  }

  private Set<IssueId> remove(Predicate<Row> which) {
    Set<IssueId> holders = each(which, Row::holder);
    rows.keySet().removeIf(which);
    return holders;
  }
}
