package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.Quotes;
import io.roundtrip.canonical.Trend;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.priority.Voices;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the panel of an item: at most six queries whatever the number of pieces (seven when the
 * project's mapping is not in memory). Numbers are the same for everybody; words and names only
 * come from feedback the reader may browse.
 */
public final class ReadPanel {
  public static final int QUOTES = 3;
  private static final int LOOKED_FOR_QUOTES = 50;
  private static final int LOOKED_FOR_PEOPLE = 500;

  private final Evidence evidence;
  private final Visibility visibility;
  private final Contacts contacts;
  private final Quotes quotes;
  private final StatusMappings mappings;
  private final Telling telling;
  private final PriorityPolicy policy;

  public ReadPanel(
      Evidence evidence,
      Visibility visibility,
      Contacts contacts,
      Quotes quotes,
      StatusMappings mappings,
      Telling telling,
      PriorityPolicy policy) {
    this.evidence = evidence;
    this.visibility = visibility;
    this.contacts = contacts;
    this.quotes = quotes;
    this.mappings = mappings;
    this.telling = telling;
    this.policy = policy;
  }

  public Panel of(ItemFacts item, @Nullable UserKey reader, Instant now) {
    List<Piece> all = evidence.of(item.item());
    List<Piece> newest = all.stream().limit(LOOKED_FOR_QUOTES).toList();
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(newest.stream().map(Piece::feedback).toList(), reader);
    List<Piece> visible = newest.stream().filter(p -> shown.containsKey(p.feedback())).toList();
    List<ContactId> people = people(all);
    List<ContactId> looked = people.stream().limit(LOOKED_FOR_PEOPLE).toList();
    Map<ContactId, Contact> known = contacts.byIds(Set.copyOf(looked));
    List<Quote> said = quotes.of(visible.stream().limit(QUOTES).toList(), shown, known);
    return new Panel(
        Demand.of(item.item(), all),
        Trend.of(all, now),
        policy.score(Inputs.of(Voices.of(all, now), item)),
        roadmap(item),
        said,
        newest.size() - visible.size(),
        told(item.project(), looked, people.size(), known, Set.copyOf(people(visible))));
  }

  private Told told(
      ProjectId project,
      List<ContactId> looked,
      int all,
      Map<ContactId, Contact> known,
      Set<ContactId> nameable) {
    Telling.Outlook outlook = telling.of(project, known.values());
    return Told.of(looked, all - looked.size(), known, outlook, nameable);
  }

  private Optional<RoadmapStatus> roadmap(ItemFacts item) {
    StatusMapping mapping = mappings.lately(item.project());
    return mapping.isSaved() ? Optional.of(mapping.of(item.status())) : Optional.empty();
  }

  /** Each once, whoever spoke last first. */
  private static List<ContactId> people(List<Piece> pieces) {
    return pieces.stream()
        .map(Piece::contact)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toList());
  }
}
