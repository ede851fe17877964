package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** The outbox in the table OUTBOX. */
public final class AoOutbox implements Outbox {
  private static final int MOST = 500;
  private final ActiveObjects ao;
  private final ConditionalWrites conditionalWrites;

  public AoOutbox(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    this.ao = ao;
    this.conditionalWrites = conditionalWrites;
    SoundRows.knows(ao, OutboxRow.class, "STATE", State.class, OutboxRows::queued);
  }

  @Override
  public boolean add(OutboxEntry fresh) {
    String key = fresh.message().key();
    if (isThere(key)) return false;
    return Ensured.inserted(() -> OutboxRows.add(ao, fresh), () -> isThere(key));
  }

  private boolean isThere(String key) {
    return ao.count(OutboxRow.class, Query.select().where("DEDUPE_KEY = ?", key)) > 0;
  }

  @Override
  public Optional<OutboxEntry> find(long id) {
    return read(Query.select().where("ID = ?", id)).stream().findFirst();
  }

  @Override
  public List<OutboxEntry> dueAfter(ProjectId project, Instant now, int most) {
    return Waiting.dueAfter(ao, project, now, most);
  }

  @Override
  public List<OutboxEntry> underWay(int most) {
    return Waiting.underWay(ao, most);
  }

  @Override
  public Instant nextDue() {
    return Waiting.nextDue(ao);
  }

  @Override
  public List<OutboxEntry> inFlight(int most) {
    return read(in(State.IN_FLIGHT, "ID > ?", 0L).limit(most));
  }

  @Override
  public boolean move(OutboxEntry now, OutboxEntry next) {
    return conditionalWrites.move(
        OutboxRow.class, now.id(), now.version(), OutboxRows.changing(now, next));
  }

  @Override
  public List<OutboxEntry> stoppable(ContactId contact, @Nullable ProjectId project) {
    return read(in(State.STOPPABLE, "CONTACT_ID = ?", contact.value()).limit(MOST)).stream()
        .filter(mail -> project == null || mail.message().project().equals(project))
        .toList();
  }

  @Override
  public List<OutboxEntry> stoppable(ProjectId project, NewsAhead.Part part, int most) {
    if (part.isEmpty()) return List.of();
    return read(Waiting.stoppable(project, part).order("DUE_AT ASC").limit(most));
  }

  @Override
  public List<OutboxEntry> held(ProjectId project, Set<Reason> why, long after, int most) {
    List<Object> values = new ArrayList<>(List.of(project.value(), after, State.CLAIMED.name()));
    List<String> reasons = why.stream().map(Reason::name).sorted().toList();
    values.addAll(reasons);
    String which = "PROJECT_ID = ? AND ID > ? AND (STATE = ? OR " + Chunks.in("REASON", reasons);
    return read(in(State.STOPPABLE, which + ")", values.toArray()).order("ID ASC").limit(most));
  }

  @Override
  public List<OutboxEntry> list(ProjectId project, Set<State> states, Page page) {
    Query newest = ofProject(project, states).order("ID DESC");
    return read(newest.offset(page.start()).limit(page.limit()));
  }

  @Override
  public int count(ProjectId project, Set<State> states) {
    return ao.count(OutboxRow.class, ofProject(project, states));
  }

  @Override
  public int waiting(ProjectId project, NewsAhead.Part part) {
    return part.isEmpty() ? 0 : ao.count(OutboxRow.class, Waiting.stoppable(project, part));
  }

  private static Query ofProject(ProjectId project, Set<State> states) {
    return states.isEmpty()
        ? Query.select().where("PROJECT_ID = ?", project.value())
        : in(states, "PROJECT_ID = ?", project.value());
  }

  @Override
  public List<OutboxEntry> about(Set<IssueId> items, ContactId person, int most) {
    List<Long> ids = items.stream().map(IssueId::value).sorted().toList();
    List<Object> values = new ArrayList<>(List.of(person.value()));
    values.addAll(ids);
    Query some =
        Query.select().where("CONTACT_ID = ? AND " + Chunks.in("ITEM_ID", ids), values.toArray());
    return read(some.order("ID DESC").limit(most));
  }

  @Override
  public List<Standing> standings(IssueId item, int most) {
    return WhatBecame.ofMailsAbout(ao, item, most);
  }

  @Override
  public int open(IssueId item) {
    return WhatBecame.open(ao, item);
  }

  @Override
  public List<Gone> told(Set<ContactId> people, int most) {
    return people.isEmpty() ? List.of() : WhatBecame.toldTo(ao, people, most);
  }

  @Override
  public Past past(ContactId person, int most) {
    return WhatBecame.past(ao, person, most);
  }

  @Override
  public List<Long> lastGone(int most) {
    return WhatBecame.lastGone(ao, most);
  }

  @Override
  public Map<State, Integer> counts() {
    return WhatBecame.counts(ao);
  }

  @Override
  public Set<ContactId> bounced(Set<ContactId> people) {
    return Unreached.bounced(ao, people);
  }

  @Override
  public List<OutboxEntry> unreached(ContactId person, int most) {
    return Unreached.mails(ao, person, most);
  }

  @Override
  public List<Failures.Failed> failed(int most) {
    return WhatBecame.failed(ao, most);
  }

  @Override
  public int forgetTexts(Instant before, int most) {
    return OldTexts.forget(ao, conditionalWrites, before, most);
  }

  static List<String> names(Set<State> states) {
    return states.stream().map(State::name).sorted().toList();
  }

  private List<OutboxEntry> read(Query query) {
    return SoundRows.read(ao, OutboxRow.class, query, OutboxRows::queued);
  }

  static Query in(Set<State> states, String clause, Object... values) {
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(names(states));
    return Query.select()
        .where(clause + " AND " + Chunks.in("STATE", names(states)), all.toArray());
  }
}
