package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.LongSigns;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queued mail to row and back. */
public final class OutboxRows {
  /** All that {@link #message} needs: a body is large. */
  static final String MESSAGE =
      "ID, ITEM_ID, PROJECT_ID, CONTACT_ID, KIND, CHANGE_ID, TO_STATUS, WORDS, ASKED, WISHES";

  /** All that {@link #gone} needs. */
  static final String GONE = MESSAGE + ", STATE, REASON, CHANGED_AT, MAYBE_LEFT_AT, LEAD_ID";

  private static final int LONGEST_WISHES = 450;

  private OutboxRows() {}

  static void add(ActiveObjects ao, OutboxEntry mail) {
    LongSigns.created(ao, OutboxRow.class, fresh(mail));
  }

  private static Map<String, @Nullable Object> fresh(OutboxEntry mail) {
    Message message = mail.message();
    Map<String, @Nullable Object> row = steps(mail);
    row.putAll(text(mail.body()));
    row.put("DEDUPE_KEY", message.key());
    row.put("VER", mail.version());
    row.put("ITEM_ID", message.item().value());
    row.put("PROJECT_ID", message.project().value());
    row.put("CONTACT_ID", message.contact().value());
    row.put("KIND", message.kind().name());
    row.put("CHANGE_ID", message.change().value());
    row.put("TO_STATUS", Columns.name(message.status()));
    row.put("ASKED", message.count());
    row.put("WISHES", Columns.orNull(wishes(message)));
    row.put("CREATED_AT", mail.created().toEpochMilli());
    return row;
  }

  /** The letter is large: a step that leaves it as it is does not write it again. */
  static Map<String, @Nullable Object> changing(OutboxEntry now, OutboxEntry next) {
    Map<String, @Nullable Object> row = steps(next);
    if (!Objects.equals(now.body(), next.body())) row.putAll(text(next.body()));
    return row;
  }

  private static Map<String, @Nullable Object> steps(OutboxEntry mail) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("STATE", mail.state().name());
    row.put("WORDS", Columns.orNull(mail.message().words()));
    row.put("DUE_AT", Columns.millis(mail.due()));
    row.put("ATTEMPT", mail.attempt());
    row.put("OWNER", Columns.orNull(mail.owner()));
    row.put("REASON", Columns.name(mail.reason()));
    row.put("MAYBE_LEFT_AT", millis(mail.maybeLeft()));
    row.put("FIRST_TRY_AT", millis(mail.firstTry()));
    row.put("LEAD_ID", mail.lead());
    row.put("DETAIL", Columns.orNull(mail.detail()));
    row.put("CHANGED_AT", mail.changed().toEpochMilli());
    return row;
  }

  static Map<String, @Nullable Object> text(@Nullable Body body) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("SUBJECT", body == null ? null : Columns.orNull(body.subject()));
    row.put("BODY_TEXT", body == null ? null : Columns.orNull(body.text()));
    row.put("BODY_HTML", body == null ? null : body.html());
    row.put("WRITTEN_AT", body == null ? 0L : body.date().toEpochMilli());
    row.put("OTHERS", body == null ? null : Columns.ids(body.others()));
    return row;
  }

  public static OutboxEntry queued(OutboxRow row) {
    return new OutboxEntry(
        row.getID(),
        row.getVer(),
        message(row),
        State.valueOf(row.getState()),
        Columns.time(row.getCreatedAt()),
        Columns.time(row.getDueAt()),
        row.getAttempt(),
        Columns.orEmpty(row.getOwner()),
        Columns.value(Reason.class, row.getReason()),
        maybeLeft(row),
        moment(row.getFirstTryAt()),
        Columns.orEmpty(row.getDetail()),
        body(row),
        Columns.time(row.getChangedAt()),
        lead(row));
  }

  private static long millis(@Nullable Instant at) {
    return at == null ? 0 : at.toEpochMilli();
  }

  /** The newest, as many as fit. */
  private static String wishes(Message message) {
    StringBuilder ids = new StringBuilder();
    message.wishes().stream()
        .map(IssueId::value)
        .sorted(Comparator.reverseOrder())
        .limit(Message.MOST_WISHES)
        .map(id -> (ids.isEmpty() ? "" : ",") + id)
        .filter(id -> ids.length() + id.length() <= LONGEST_WISHES)
        .forEach(ids::append);
    return ids.toString();
  }

  static Set<IssueId> wishes(OutboxRow row) {
    return Columns.ids(row.getWishes()).stream().map(IssueId::new).collect(Collectors.toSet());
  }

  static Outbox.Gone gone(OutboxRow row) {
    State state = State.valueOf(row.getState());
    Instant maybe = state == State.SENT ? null : maybeLeft(row);
    return new Outbox.Gone(
        row.getID(),
        state,
        message(row),
        maybe == null ? Columns.time(row.getChangedAt()) : maybe,
        !state.isSettled() && (maybe != null || state == State.PARKED || lead(row) > 0),
        lead(row));
  }

  static long lead(OutboxRow row) {
    Long lead = row.getLeadId();
    return lead == null ? 0 : lead;
  }

  static @Nullable Instant maybeLeft(OutboxRow row) {
    return moment(row.getMaybeLeftAt());
  }

  private static @Nullable Instant moment(@Nullable Long at) {
    return at == null || at == 0 ? null : Columns.time(at);
  }

  static Message message(OutboxRow row) {
    return new Message(
        new IssueId(row.getItemId()),
        new ProjectId(row.getProjectId()),
        new ContactId(row.getContactId()),
        Kind.valueOf(row.getKind()),
        new ChangeId(row.getChangeId()),
        Columns.value(RoadmapStatus.class, row.getToStatus()),
        Columns.orEmpty(row.getWords()),
        row.getAsked(),
        wishes(row));
  }

  private static @Nullable Body body(OutboxRow row) {
    if (row.getWrittenAt() == 0) return null;
    return new Body(
        Columns.orEmpty(row.getSubject()),
        Columns.orEmpty(row.getBodyText()),
        row.getBodyHtml(),
        Columns.time(row.getWrittenAt()),
        Columns.ids(row.getOthers()));
  }
}
