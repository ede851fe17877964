package io.roundtrip.notify;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every mail we ever meant to send, one row a person. Rows stay; only their texts are deleted. */
public interface Outbox {
  /** False if this news for this person is in already, whoever put it there. Safe to repeat. */
  boolean add(OutboxEntry fresh);

  /** As {@link #add}; what ended as it was thought to be somebody else's waits again. */
  default boolean addAgain(OutboxEntry fresh) {
    Message news = fresh.message();
    return add(fresh)
        || about(Set.of(news.item()), news.contact(), 100).stream()
            .filter(
                row -> row.reason() == Reason.NOT_THEIRS && row.message().key().equals(news.key()))
            .anyMatch(
                row ->
                    move(
                        row, row.go(State.ENDED, State.RETRY, fresh.due(), null, "", fresh.due())));
  }

  Optional<OutboxEntry> find(long id);

  /**
   * DUE and RETRY rows whose time has come, of the projects after this one: by project, in each the
   * oldest of either state first. Two queries; an index carries them however many rows there are.
   */
  List<OutboxEntry> dueAfter(ProjectId project, Instant now, int most);

  /** DUE, RETRY, CLAIMED and HANDOFF rows, the next due first; if fewer, all of them. One query. */
  List<OutboxEntry> underWay(int most);

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

  List<OutboxEntry> stoppable(ProjectId project, NewsAhead.Part part, int most);

  /**
   * What waits in this project for one of these reasons, and what a sender has in hand and may be
   * about to let wait; by id.
   *
   * @param after the last id of those before
   */
  List<OutboxEntry> held(ProjectId project, Set<Reason> why, long after, int most);

  /** Newest first. Empty set of states = all. */
  List<OutboxEntry> list(ProjectId project, Set<State> states, Page page);

  int count(ProjectId project, Set<State> states);

  /** How many mails can still be stopped. */
  int waiting(ProjectId project, NewsAhead.Part part);

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
   * A mail that was sent, is just leaving, or may have left.
   *
   * @param at when it was, or may have been
   * @param state SKIPPED: it may have left, and a person left it at that, so it counts as told
   * @param unsure whether a try may have left and nobody knows yet, or it waits for the mail that
   *     it leaves with
   * @param lead the mail that it left, or leaves, with; 0 = none
   */
  record Gone(long id, State state, Message message, Instant at, boolean unsure, long lead) {
    /** Why this is no news any more, or not until it is known which of these left. */
    public static Optional<Reason> against(Message news, Collection<Gone> gone) {
      boolean known = isKnown(news, gone, mail -> mail.state().isSettled());
      boolean perhaps = isKnown(news, gone, mail -> true);
      if (known && perhaps) return Optional.of(Reason.DUPLICATE);
      return known || perhaps ? Optional.of(Reason.MAYBE_TOLD) : Optional.empty();
    }

    private static boolean isKnown(Message news, Collection<Gone> gone, Predicate<Gone> which) {
      return news.isKnown(
          gone.stream()
              .filter(which)
              .filter(mail -> mail.message().status() != null)
              .sorted(Comparator.comparingLong(Gone::id).reversed())
              .map(Gone::message)
              .toList());
    }
  }

  /**
   * The news of statuses that these people were told, or may have been, newest first; without their
   * texts. One query.
   *
   * @param people at most 500
   */
  List<Gone> told(Set<ContactId> people, int most);

  /**
   * What a person's mails say about the next one.
   *
   * @param gone HANDOFF rows and those that may have left, then SENT ones, newest first
   * @param bounced a server said for good that there is nobody at the address
   */
  record Past(List<Gone> gone, boolean bounced) {}

  /** Without the mails' texts. One query. */
  Past past(ContactId person, int most);

  /** Ids of the mails that were sent last, or were given up, newest first. One query. */
  List<Long> lastGone(int most);

  Map<State, Integer> counts();

  /** Those of whose mails {@link Past#bounced} is said; queries in chunks. */
  Set<ContactId> bounced(Set<ContactId> people);

  /** What ended unsent {@link Reason#ofAddress}, newest first. One query. */
  List<OutboxEntry> unreached(ContactId person, int most);

  /** DEAD rows, newest first. One query. */
  List<Failures.Failed> failed(int most);

  /**
   * Deletes the words of rows (the person's own, subject and text, what servers and administrators
   * said of it) that ended before this moment, and of those begun before it that still wait;
   * answers how many were looked at. Who was told what stays.
   */
  int forgetTexts(Instant before, int most);
}
