package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who asked for an item. Answered by the room that keeps the evidence. */
public interface Audience {
  /**
   * Each person once, whatever the number of their requests; with the evidence of the item's
   * children. Of feedback that stands for itself, whoever wrote it.
   */
  List<Recipient> of(IssueId item);

  /** One of them; queries that do not grow with the others. */
  default Optional<Recipient> of(IssueId item, ContactId person) {
    return of(item).stream().filter(asked -> asked.contact().equals(person)).findFirst();
  }

  /** Whether what hangs on the item is told by one above it, as {@link Teller} decides. */
  default boolean isToldAbove(IssueId item) {
    return false;
  }

  /** Whether the feedback is, for all that is known, from this person. */
  default boolean isFrom(IssueId feedback, ContactId person) {
    return true;
  }

  /**
   * The same news for whoever said it, where that is somebody else than was thought; empty where
   * nobody knows what it was about.
   */
  default List<Message> instead(Message news) {
    Set<IssueId> about = news.kind() == Kind.ACKNOWLEDGE ? Set.of(news.item()) : news.wishes();
    return of(news.item()).stream()
        .filter(person -> !person.contact().equals(news.contact()))
        .filter(person -> !Collections.disjoint(person.wishes(), about))
        .map(news::to)
        .toList();
  }

  /** Whether it is from this person, as far as anybody knows, what news is about. */
  default boolean isTheirs(Message news) {
    if (news.kind() == Kind.ACKNOWLEDGE) return isFrom(news.item(), news.contact());
    return news.wishes().isEmpty()
        || news.wishes().stream().anyMatch(wish -> isFrom(wish, news.contact()));
  }

  /** Whether the issue belongs to another one as its evidence: then that one tells. */
  default boolean isPart(IssueId feedback) {
    return false;
  }
}
