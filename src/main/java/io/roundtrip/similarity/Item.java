package io.roundtrip.similarity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One piece of text that can be found.
 *
 * @param id of the issue
 * @param project id of the project
 * @param title may be empty; the first 500 characters are read
 * @param body may be empty; the first 2,000 characters are read
 * @param components names, may be empty; the first four in alphabetical order are kept
 */
public record Item(
    long id,
    long project,
    Instant created,
    String title,
    String body,
    Collection<String> components) {
  public Item {
    components = List.copyOf(components);
  }
}
