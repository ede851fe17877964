package io.roundtrip.notify.back;

import io.roundtrip.kernel.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back, each once, without its words. Old ones are forgotten. */
public interface Returns {
  /**
   * @param name as {@link Incoming#name}
   * @param contact null when it is nobody's
   * @param mail the outbox's id; 0 = none
   */
  record Return(String name, Heard heard, @Nullable ContactId contact, long mail, Instant at) {}

  Optional<Heard> find(String name);

  /** Safe to repeat; of two racing callers one gets true. */
  boolean add(Return heard);

  /** Of these kinds, newest first. One query. */
  List<Return> of(ContactId contact, Collection<Heard> which, int most);

  /** About mails with higher ids than this one. One query. */
  List<Return> aboutAfter(long mail, int most);

  /** How often each was heard since then. One query for each kind. */
  Map<Heard, Integer> since(Instant from);

  /** When something was heard last, whatever it was. One query. */
  Optional<Instant> last();
}
