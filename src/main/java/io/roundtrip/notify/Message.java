package io.roundtrip.notify;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.RoadmapStatus;
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
