package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quotes in memory; may be trusted, they pass the contract. */
public final class InMemoryKeptQuotes implements KeptQuotes {
  private final List<KeptQuote> kept = new ArrayList<>();

  @Override
  public synchronized void keep(List<KeptQuote> quotes) {
    kept.addAll(quotes);
  }

  @Override
  public synchronized Map<IssueId, KeptQuote> last(
      Collection<IssueId> feedback, IssueId canonical) {
    Map<IssueId, KeptQuote> last = new HashMap<>();
    for (KeptQuote quote : kept)
      if (quote.canonical().equals(canonical) && feedback.contains(quote.feedback()))
        last.put(quote.feedback(), quote);
    return last;
  }

  /** Everything ever kept of this feedback, oldest first. */
  public synchronized List<KeptQuote> all(IssueId feedback) {
    return kept.stream().filter(quote -> quote.feedback().equals(feedback)).toList();
  }
}
