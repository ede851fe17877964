package io.roundtrip.similarity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * What is being written, who asks, and what is already known about it.
 *
 * @param components names, empty while unknown
 * @param at when it was, or is being, written
 * @param projects the ones the asker may see; no other is looked at
 * @param shown false for issues that must not come up: itself, linked ones, ones the asker may not
 *     see. Asked for few.
 * @param known what people have already said about pairs
 * @param limit 1 to 100
 */
public record Question(
    String title,
    String body,
    Collection<String> components,
    Instant at,
    Projects projects,
    LongPredicate shown,
    Known known,
    int limit) {
  public Question {
    components = List.copyOf(components);
    if (limit < 1 || limit > 100) throw new IllegalArgumentException("limit " + limit);
  }

  /** About a new text, everywhere, with nothing known. */
  public static Question about(String title, String body, Instant at, int limit) {
    return new Question(title, body, List.of(), at, Projects.ALL, id -> true, Known.NOTHING, limit);
  }
}
