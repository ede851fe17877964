package io.roundtrip.canonical;

import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quotes behind an item, page by page, for a person. */
public final class ReadEvidence {
  /**
   * @param total all pieces, seen or not: numbers are no secret, words and names are
   * @param hidden pieces of this page that the reader may not see
   */
  public record Quoted(Page page, int total, int hidden, List<Quote> quotes) {}

  private final Evidence evidence;
  private final Visibility visibility;
  private final Quotes quotes;

  ReadEvidence(Evidence evidence, Visibility visibility, Quotes quotes) {
    this.evidence = evidence;
    this.visibility = visibility;
    this.quotes = quotes;
  }

  /** Newest first. A number of queries that does not grow with the pieces. */
  public Quoted of(IssueId item, Page page, @Nullable UserKey reader) {
    List<Piece> all = evidence.of(item);
    List<Piece> some = all.stream().skip(page.start()).limit(page.limit()).toList();
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(some.stream().map(Piece::feedback).toList(), reader);
    List<Quote> read = quotes.of(some, quotes.heard(some, shown, reader));
    return new Quoted(page, all.size(), some.size() - read.size(), read);
  }
}
