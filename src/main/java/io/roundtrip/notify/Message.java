package io.roundtrip.notify;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told. Holds no name and no address; those are looked up when it is sent.
 *
 * @param item the issue the mail is about: the item, or the feedback itself for an acknowledgement
 * @param change the change in the item's history that led here; 0 for an acknowledgement
 * @param status what the item became; null for an acknowledgement
 * @param words the person's own words, at most 450 characters; "" when unknown
 * @param count distinct people who asked, counted when the undo window ended
 * @param wishes the person's feedback that this news is about; empty when unknown
 */
public record Message(
    IssueId item,
    ProjectId project,
    ContactId contact,
    Kind kind,
    ChangeId change,
    @Nullable RoadmapStatus status,
    String words,
    int count,
    Set<IssueId> wishes) {
  /** As many as are remembered with a mail. */
  public static final int MOST_WISHES = 40;

  public Message {
    wishes = Set.copyOf(wishes);
  }

  /** Of which wishes it tells is not known. */
  public Message(
      IssueId item,
      ProjectId project,
      ContactId contact,
      Kind kind,
      ChangeId change,
      @Nullable RoadmapStatus status,
      String words,
      int count) {
    this(item, project, contact, kind, change, status, words, count, Set.of());
  }

  public Message saying(String words) {
    return new Message(item, project, contact, kind, change, status, words, count, wishes);
  }

  /** For somebody else, in that person's words. */
  public Message to(Recipient person) {
    return new Message(
        item,
        project,
        person.contact(),
        kind,
        change,
        status,
        person.words(),
        count,
        kind == Kind.ACKNOWLEDGE ? wishes : person.wishes());
  }

  /**
   * Whether it is no news any more. A wish is told of each status once, wherever it hung then;
   * after "shipped" no other status of it is news. But a no that became a yes, or a yes that became
   * a no, is news again: nobody is left with an answer that does not hold any more. A correction is
   * written by a person.
   *
   * @param told what the person was told, newest first
   */
  public boolean isKnown(List<Message> told) {
    if (status == null) return told.stream().anyMatch(this::isSaidBy);
    Set<IssueId> left = new HashSet<>(wishes);
    List<Message> heard = told.stream().filter(past -> past.isAbout(item, wishes)).toList();
    boolean declined = !heard.isEmpty() && heard.get(0).status() == RoadmapStatus.NOT_PLANNED;
    boolean turned = declined != (status == RoadmapStatus.NOT_PLANNED);
    for (Message past : heard) {
      if (past.status() != RoadmapStatus.SHIPPED && (turned || past.status() != status)) continue;
      boolean same = past.item().equals(item);
      if (same && (past.wishes().isEmpty() || left.isEmpty())) return true;
      if (left.removeAll(past.wishes()) && left.isEmpty()) return true;
    }
    return false;
  }

  /**
   * Whether who hears the other need not hear this any more: that we have a wish, once it is known
   * what became of it, or where it is tracked, once that tells of it.
   */
  public boolean isSaidBy(Message other) {
    return switch (kind) {
      case ACKNOWLEDGE -> other.kind() != kind && other.wishes().contains(item);
      case MERGED ->
          other.status() != null
              && other.item().equals(item)
              && !Collections.disjoint(other.wishes(), wishes);
      default -> false;
    };
  }

  private boolean isAbout(IssueId other, Set<IssueId> wanted) {
    return item.equals(other) || wishes.stream().anyMatch(wanted::contains);
  }

  /** Of these wishes, whatever they were when it was written. */
  public Message of(Set<IssueId> wanted) {
    return new Message(item, project, contact, kind, change, status, words, count, wanted);
  }

  /** The same for the same news to the same person, however often and by whomever it is found. */
  public String key() {
    return Hash.of(
        "mail",
        Long.toString(item.value()),
        Long.toString(change.value()),
        Long.toString(contact.value()),
        kind.name());
  }
}
