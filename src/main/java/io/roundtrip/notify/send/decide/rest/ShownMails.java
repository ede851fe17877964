package io.roundtrip.notify.send.decide.rest;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.seen.SeenMails;
import io.roundtrip.notify.send.decide.StuckMails;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mails as they stand at this moment, as far as one reader may know. */
public final class ShownMails {
  private final Standstill standstill;
  private final SeenMails seen;
  private final StuckMails kept;
  private final Mails mails;

  public ShownMails(Standstill standstill, SeenMails seen, StuckMails kept, Mails mails) {
    this.standstill = standstill;
    this.seen = seen;
    this.kept = kept;
    this.mails = mails;
  }

  /** Few queries, whatever the number of mails. */
  public List<MailJson> of(List<OutboxEntry> rows, UserKey reader) {
    List<OutboxEntry> now = rows.stream().map(standstill.look()::now).toList();
    SeenMails.Known known = seen.of(now.stream().map(Outbox.Standing::of).toList(), reader);
    return mails.json(
        now.stream().map(row -> row.shownBecause(known.reason(Outbox.Standing.of(row)))).toList(),
        besides(rows),
        reader);
  }

  private Map<Long, OutboxEntry> besides(List<OutboxEntry> rows) {
    Map<ProjectId, Set<Long>> numbers = new HashMap<>();
    for (OutboxEntry row : rows)
      numbers
          .computeIfAbsent(row.message().project(), project -> new HashSet<>())
          .addAll(besides(row));
    Map<Long, OutboxEntry> besides = new HashMap<>();
    numbers.forEach(
        (project, some) -> kept.among(project, some).forEach(mail -> besides.put(mail.id(), mail)));
    return besides;
  }

  /** The mails of one project whose news stands in this one's letter, but for itself. */
  static Set<Long> besides(OutboxEntry row) {
    Body body = row.body();
    if (body == null || body.others().isEmpty()) return Set.of();
    Set<Long> besides = new HashSet<>(body.others());
    if (row.lead() > 0) besides.add(row.lead());
    besides.remove(row.id());
    return besides;
  }
}
