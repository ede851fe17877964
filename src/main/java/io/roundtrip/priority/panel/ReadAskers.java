package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Quotes;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one reader may know of the people behind an item. Words only come from feedback the
 * reader may browse, names only where the reader may see customers; whether somebody would be told,
 * and why not, only where that is so of the item and of all that this person asked for it.
 */
final class ReadAskers {
  private static final int LOOKED_FOR_QUOTES = 50;
  private static final int LOOKED_FOR_PEOPLE = 500;

  private final Visibility visibility;
  private final Contacts contacts;
  private final Quotes quotes;
  private final Telling telling;

  ReadAskers(Visibility visibility, Contacts contacts, Quotes quotes, Telling telling) {
    this.visibility = visibility;
    this.contacts = contacts;
    this.quotes = quotes;
    this.telling = telling;
  }

  /** At most seven queries, whatever the number of pieces, beside what Jira does to browse. */
  Askers of(
      ItemFacts item,
      @Nullable RoadmapStatus status,
      List<Evidence.Hung> hung,
      @Nullable UserKey reader) {
    List<Piece> newestFirst = hung.stream().map(Evidence.Hung::piece).toList();
    List<Piece> newest = newestFirst.stream().limit(LOOKED_FOR_QUOTES).toList();
    Map<IssueId, Visibility.Shown> shown = new HashMap<>(seen(item.item(), newest, reader));
    List<Piece> visible = newest.stream().filter(p -> Quotes.readable(p, shown)).toList();
    List<Piece> named = visible.stream().filter(p -> showsPeople(shown.get(p.feedback()))).toList();
    List<ContactId> all = people(newestFirst);
    List<ContactId> looked = all.stream().limit(LOOKED_FOR_PEOPLE).toList();
    Map<ContactId, Contact> known = contacts.byIds(Set.copyOf(looked));
    boolean any = showsPeople(shown.get(item.item()));
    List<ContactId> open = any ? open(looked, newestFirst, shown, reader) : List.of();
    int beyond = any ? all.size() - looked.size() : 0;
    Map<ContactId, Contact> judged = new HashMap<>(known);
    judged.keySet().retainAll(Set.copyOf(open));
    Telling.Outlook outlook =
        telling.of(
            new Telling.Asked(item.item(), item.project(), status, wishes(hung), reader),
            judged.values());
    Quotes.Heard heard = quotes.heard(visible, shown, reader);
    return new Askers(
        quotes.of(visible.stream().limit(Askers.QUOTES).toList(), heard, known),
        newest.size() - visible.size(),
        Told.of(
            open,
            new Told.Rest(all.size() - beyond - open.size(), beyond),
            judged,
            outlook,
            names(named, known, heard)));
  }

  private Map<IssueId, Visibility.Shown> seen(
      IssueId item, List<Piece> newest, @Nullable UserKey reader) {
    Stream<IssueId> pieces = newest.stream().map(Piece::feedback);
    return visibility.shown(Stream.concat(Stream.of(item), pieces).toList(), reader);
  }

  private static boolean showsPeople(Visibility.@Nullable Shown shown) {
    return shown != null && shown.sight().people();
  }

  /** Those of whom the reader may see every piece of these, with its customers. */
  private List<ContactId> open(
      List<ContactId> looked,
      List<Piece> pieces,
      Map<IssueId, Visibility.Shown> shown,
      @Nullable UserKey reader) {
    Set<ContactId> open = new HashSet<>(looked);
    Map<IssueId, Visibility.Shown> all = new HashMap<>(shown);
    List<IssueId> unknown =
        pieces.stream()
            .skip(LOOKED_FOR_QUOTES)
            .filter(piece -> piece.contact() != null && open.contains(piece.contact()))
            .map(Piece::feedback)
            .toList();
    for (List<IssueId> chunk : Chunks.of(unknown)) all.putAll(visibility.shown(chunk, reader));
    for (Piece piece : pieces)
      if (piece.contact() != null && !showsPeople(all.get(piece.feedback())))
        open.remove(piece.contact());
    return looked.stream().filter(open::contains).toList();
  }

  /** What the reader may call those whom the reader may see. */
  private static Map<ContactId, String> names(
      List<Piece> named, Map<ContactId, Contact> known, Quotes.Heard heard) {
    Map<ContactId, String> names = new HashMap<>();
    for (ContactId id : people(named)) {
      Contact person = known.get(id);
      if (person != null) names.put(id, heard.names().person(id, person.name()));
    }
    return names;
  }

  private static Map<ContactId, Set<IssueId>> wishes(List<Evidence.Hung> hung) {
    Map<ContactId, Set<IssueId>> wishes = new HashMap<>();
    for (Evidence.Hung each : hung) {
      ContactId person = each.piece().contact();
      if (each.here() && person != null)
        wishes.computeIfAbsent(person, p -> new HashSet<>()).add(each.piece().wish());
    }
    return wishes;
  }

  /** Each once, whoever spoke last first. */
  private static List<ContactId> people(List<Piece> pieces) {
    return pieces.stream().map(Piece::contact).filter(Objects::nonNull).distinct().toList();
  }
}
