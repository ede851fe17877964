package io.roundtrip.notify;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every mail we ever meant to send, one row a person. Rows are never deleted here, only their
 * texts.
 */
public interface Outbox {
  /** False if this news for this person is in already, whoever put it there. Safe to repeat. */
  boolean add(OutboxEntry fresh);

  Optional<OutboxEntry> find(long id);

  /** DUE and RETRY rows whose time has come, oldest first. */
  List<OutboxEntry> due(Instant now, int most);

  /** When the next waiting row is due; {@link Instant#MAX} when nothing waits. */
  Instant nextDue();

  /** CLAIMED and HANDOFF rows. */
  List<OutboxEntry> inFlight(int most);

  /**
   * One conditional write: true if the row still had {@code now.version()}. Of many racing callers
   * one gets true.
   */
  boolean move(OutboxEntry now, OutboxEntry next);

  /** Everything for this person that can still be stopped; in any project, or in one. */
  List<OutboxEntry> stoppable(ContactId contact, @Nullable ProjectId project);

  List<OutboxEntry> stoppable(ProjectId project, int most);

  /** Newest first. Empty set of states = all. */
  List<OutboxEntry> list(ProjectId project, Set<State> states, Page page);

  int count(ProjectId project, Set<State> states);

  /**
   * This person's mails about these items, newest first.
   *
   * @param items at most 500
   */
  List<OutboxEntry> about(Set<IssueId> items, ContactId person, int most);

  /**
   * How one mail stands, without its texts.
   *
   * @param wishes the person's feedback that it is about; empty when unknown
   * @param reason why it was not sent, or not yet; null when nothing is wrong
   */
  record Standing(
      IssueId item,
      ProjectId project,
      ContactId contact,
      Kind kind,
      ChangeId change,
      Set<IssueId> wishes,
      State state,
      @Nullable Reason reason) {
    public static Standing of(OutboxEntry mail) {
      Message message = mail.message();
      return new Standing(
          message.item(),
          message.project(),
          message.contact(),
          message.kind(),
          message.change(),
          message.wishes(),
          mail.state(),
          mail.reason());
    }

    /** Nothing is wrong, and it has not left: it will soon. */
    public boolean isOnItsWay() {
      return !state.isFinal() && reason == null;
    }

    public Standing because(@Nullable Reason why) {
      return new Standing(item, project, contact, kind, change, wishes, state, why);
    }
  }

  /** The mails about this item's changes, newest first. One query. */
  List<Standing> standings(IssueId item, int most);

  /** How many mails about this item's changes have not come to an end. One query. */
  int open(IssueId item);

  /**
   * The news of statuses that were sent to these people, newest first; without their texts. One
   * query.
   *
   * @param people at most 500
   */
  List<Message> told(Set<ContactId> people, int most);

  /** A mail that was sent, or of which nobody knows at this moment. */
  record Gone(long id, State state, Message message, Instant changed) {}

  /** HANDOFF rows for this person, then SENT ones, newest first; without their texts. One query. */
  List<Gone> goneTo(ContactId person, int most);

  Map<State, Integer> counts();

  /** SENT to this person since then. */
  int sentTo(ContactId contact, Instant since);

  /**
   * Those for whom a server said for good that there is nobody at their address; queries in chunks.
   */
  Set<ContactId> bounced(Set<ContactId> people);

  /** DEAD rows, newest first. One query. */
  List<FailedMail> failed(int most);

  /**
   * Deletes the words of rows (the person's own, subject and text) that ended before this moment,
   * and of those begun before it that still wait; answers how many were looked at. Who was told
   * what stays.
   */
  int forgetTexts(Instant before, int most);
}
