package io.roundtrip.canonical.group;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Demands;
import io.roundtrip.customers.Consent;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A canonical and its duplicates, page by page, for a person. */
public final class ReadGroup {
  /**
   * One duplicate, as it was merged.
   *
   * @param quote null when it has no signal, or for a reader who may not see words
   * @param author "" when unknown, or for a reader who may not see customers
   * @param account the same
   * @param consent when it was said, as far as the reader knows the author
   */
  public record Entry(
      Visibility.Shown shown,
      Membership there,
      @Nullable KeptQuote quote,
      String author,
      String account,
      Consent.State consent) {}

  /**
   * @param total all duplicates, seen or not
   * @param hidden duplicates of this page that the reader may not see
   * @param brokenAgain duplicates that came because it is broken again
   * @param demand of the canonical and everything below it
   */
  public record Group(
      Visibility.Shown canonical,
      int total,
      List<Entry> entries,
      int hidden,
      int brokenAgain,
      Demand demand) {}

  private final Groups groups;
  private final Visibility visibility;
  private final Demands demands;
  private final QuotesSeen quotes;
  private final BrokenAgain brokenAgain;

  public ReadGroup(
      Groups groups,
      Visibility visibility,
      Demands demands,
      QuotesSeen quotes,
      BrokenAgain brokenAgain) {
    this.groups = groups;
    this.visibility = visibility;
    this.demands = demands;
    this.quotes = quotes;
    this.brokenAgain = brokenAgain;
  }

  /**
   * The group that the issue belongs to or leads, whoever was merged last first; empty when it
   * stands alone, or when its canonical is hidden from the reader. A number of queries that does
   * not grow with the duplicates.
   */
  public Optional<Group> of(IssueId issue, Page page, @Nullable UserKey reader) {
    return Optional.ofNullable(groups.canonicalOf(Set.of(issue)).get(issue))
        .flatMap(c -> Optional.ofNullable(visibility.shown(Set.of(c), reader).get(c)))
        .map(canonical -> group(canonical, page, reader));
  }

  private Group group(Visibility.Shown canonical, Page page, @Nullable UserKey reader) {
    List<Membership> some = groups.newest(canonical.issue(), page);
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(some.stream().map(Membership::issue).toList(), reader);
    QuotesSeen.Seen said = quotes.of(canonical.issue(), shown, reader);
    List<Entry> entries = new ArrayList<>();
    for (Membership there : some) {
      Visibility.Shown face = shown.get(there.issue());
      if (face != null) entries.add(said.entry(face, there));
    }
    int total = groups.sizes(Set.of(canonical.issue())).getOrDefault(canonical.issue(), 0);
    return new Group(
        canonical,
        total,
        entries,
        some.size() - entries.size(),
        brokenAgain.of(groups.members(canonical.issue())).size(),
        demands.of(canonical.issue()));
  }
}
