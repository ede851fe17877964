package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Quote;
import java.util.List;

/**
 * What one reader may know of the people behind an item.
 *
 * @param quotes the newest the reader may see, at most {@link #QUOTES}
 * @param hidden among the newest pieces looked at, those whose words the reader may not see
 */
public record Askers(List<Quote> quotes, int hidden, Told told) {
  public static final int QUOTES = 3;

  public Askers {
    quotes = List.copyOf(quotes);
  }
}
