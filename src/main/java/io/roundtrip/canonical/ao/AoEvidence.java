package io.roundtrip.canonical.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;

/** The evidence in the table EVIDENCE, one row for each piece, item and holder. */
public final class AoEvidence implements Evidence {
  private static final int CHUNK = 500;

  private final ActiveObjects ao;

  public AoEvidence(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Set<IssueId> link(Piece piece, Place place) {
    Set<IssueId> touched = new HashSet<>(place.holders());
    touched.removeIf(holder -> !add(piece, place.item(), holder));
    return touched;
  }

  @Override
  public Set<IssueId> unlink(IssueId feedback, IssueId item) {
    return remove("FEEDBACK_ID = ? AND ITEM_ID = ?", feedback, item);
  }

  @Override
  public Set<IssueId> place(Place place) {
    Map<IssueId, Set<IssueId>> counted = new LinkedHashMap<>();
    Map<IssueId, Piece> own = new LinkedHashMap<>();
    for (EvidenceRow row : find("ITEM_ID = ?", place.item())) {
      IssueId holder = new IssueId(row.getHolderId());
      Piece piece = EvidenceRows.piece(row);
      counted.computeIfAbsent(holder, h -> new HashSet<>()).add(piece.feedback());
      own.put(piece.feedback(), piece);
    }
    if (own.isEmpty()) return Set.of();
    Set<IssueId> touched = new HashSet<>();
    for (IssueId former : counted.keySet()) {
      if (place.holders().contains(former)) continue;
      touched.addAll(remove("ITEM_ID = ? AND HOLDER_ID = ?", place.item(), former));
    }
    for (IssueId holder : place.holders()) {
      for (Piece piece : own.values()) {
        if (counted.getOrDefault(holder, Set.of()).contains(piece.feedback())) continue;
        if (add(piece, place.item(), holder)) touched.add(holder);
      }
    }
    return touched;
  }

  @Override
  public Set<IssueId> learn(Collection<Piece> pieces) {
    Map<IssueId, Piece> byFeedback =
        pieces.stream().collect(Collectors.toMap(Piece::feedback, Function.identity()));
    Set<IssueId> touched = new HashSet<>();
    List<IssueId> all = List.copyOf(byFeedback.keySet());
    for (int at = 0; at < all.size(); at += CHUNK) {
      List<IssueId> chunk = all.subList(at, Math.min(all.size(), at + CHUNK));
      String places = String.join(",", Collections.nCopies(chunk.size(), "?"));
      for (EvidenceRow row :
          find("FEEDBACK_ID IN (" + places + ")", chunk.toArray(IssueId[]::new))) {
        Piece piece = byFeedback.get(new IssueId(row.getFeedbackId()));
        if (piece == null || piece.equals(EvidenceRows.piece(row))) continue;
        EvidenceRows.write(piece, row);
        touched.add(new IssueId(row.getHolderId()));
      }
    }
    return touched;
  }

  @Override
  public Set<IssueId> forget(IssueId issue) {
    Set<IssueId> touched = new HashSet<>(remove("FEEDBACK_ID = ?", issue));
    touched.addAll(remove("ITEM_ID = ?", issue));
    touched.addAll(remove("HOLDER_ID = ?", issue));
    touched.remove(issue);
    return touched;
  }

  @Override
  public List<Hung> hung(IssueId item) {
    return hung(item, "HOLDER_ID = ?", item.value());
  }

  @Override
  public List<Hung> hung(IssueId item, ContactId person) {
    return hung(item, "HOLDER_ID = ? AND CONTACT_ID = ?", item.value(), person.value());
  }

  private List<Hung> hung(IssueId item, String where, Object... values) {
    Map<IssueId, Hung> each = new LinkedHashMap<>();
    Query newestFirst =
        Query.select(EvidenceRows.COLUMNS)
            .where(where, values)
            .order("SAID_AT DESC, FEEDBACK_ID DESC");
    ao.stream(
        EvidenceRow.class,
        newestFirst,
        row ->
            SoundRows.one(ao, EvidenceRow.class, row, EvidenceRows::piece)
                .ifPresent(
                    piece ->
                        each.merge(
                            new IssueId(row.getFeedbackId()),
                            new Hung(piece, row.getItemId() == item.value()),
                            (one, other) -> new Hung(one.piece(), one.here() && other.here()))));
    return List.copyOf(each.values());
  }

  @Override
  public boolean any(IssueId item) {
    Query first = Query.select("ID").where("HOLDER_ID = ?", item.value()).limit(1);
    return ao.find(EvidenceRow.class, first).length > 0;
  }

  @Override
  public Set<IssueId> among(Set<IssueId> items) {
    Set<IssueId> held = new HashSet<>();
    for (List<Long> piece : Chunks.of(items.stream().map(IssueId::value).toList()))
      ao.stream(
          EvidenceRow.class,
          Query.select("ID, HOLDER_ID").where(Chunks.in("HOLDER_ID", piece), piece.toArray()),
          row -> held.add(new IssueId(row.getHolderId())));
    return held;
  }

  @Override
  public Set<IssueId> linkedTo(IssueId item) {
    return Stream.of(find("ITEM_ID = ? AND HOLDER_ID = ?", item, item))
        .map(row -> new IssueId(row.getFeedbackId()))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<IssueId> itemsOf(IssueId feedback) {
    return Stream.of(find("FEEDBACK_ID = ?", feedback))
        .map(row -> new IssueId(row.getItemId()))
        .collect(Collectors.toSet());
  }

  @Override
  public List<IssueId> itemsAfter(long last, int most) {
    Set<IssueId> items = new LinkedHashSet<>();
    Query ascending =
        Query.select("ID, HOLDER_ID")
            .where("HOLDER_ID > ?", last)
            .order("HOLDER_ID ASC")
            .limit(most);
    ao.stream(EvidenceRow.class, ascending, row -> items.add(new IssueId(row.getHolderId())));
    return List.copyOf(items);
  }

  /** False when it was there. */
  private boolean add(Piece piece, IssueId item, IssueId holder) {
    String trace = EvidenceRows.trace(piece.feedback(), item, holder);
    return Ensured.inserted(
        () -> ao.create(EvidenceRow.class, EvidenceRows.row(piece, item, holder)),
        () -> ao.count(EvidenceRow.class, "TRACE = ?", trace) > 0);
  }

  private Set<IssueId> remove(String where, IssueId... ids) {
    Set<IssueId> holders = new HashSet<>();
    for (EvidenceRow row : find(where, ids)) holders.add(new IssueId(row.getHolderId()));
    if (!holders.isEmpty()) ao.deleteWithSQL(EvidenceRow.class, where, numbers(ids));
    return holders;
  }

  private EvidenceRow[] find(String where, IssueId... ids) {
    return ao.find(EvidenceRow.class, Query.select().where(where, numbers(ids)));
  }

  private static Object[] numbers(IssueId... ids) {
    List<Object> numbers = new ArrayList<>();
    for (IssueId id : ids) numbers.add(id.value());
    return numbers.toArray();
  }
}
