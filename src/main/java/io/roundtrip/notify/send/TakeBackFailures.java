package io.roundtrip.notify.send;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outbox's rows that failed, by the day. */
final class TakeBackFailures implements Failures {
  private static final int MOST = 5_000;

  private final Outbox outbox;
  private final Worker mail;
  private final Clock clock;

  TakeBackFailures(Outbox outbox, Worker mail, Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public List<Size> batches() {
    Map<Batch, List<Failures.Failed>> batches = new LinkedHashMap<>();
    for (Failures.Failed failed : outbox.failed(MOST))
      batches.computeIfAbsent(batch(failed), any -> new ArrayList<>()).add(failed);
    return batches.entrySet().stream()
        .map(each -> new Size(each.getKey(), people(each.getValue()), each.getValue().size()))
        .sorted((one, other) -> other.batch().day().compareTo(one.batch().day()))
        .toList();
  }

  @Override
  public Size takeBack(Batch batch, String by) {
    List<Failures.Failed> done = new ArrayList<>();
    for (Failures.Failed failed : outbox.failed(MOST)) {
      if (batch(failed).equals(batch) && isRevived(failed, by)) done.add(failed);
    }
    mail.wake();
    return new Size(batch, people(done), done.size());
  }

  private boolean isRevived(Failures.Failed failed, String by) {
    Optional<OutboxEntry> row = outbox.find(failed.id());
    return row.filter(dead -> dead.state() == State.DEAD)
        .map(dead -> outbox.move(dead, MailSteps.again(dead, by, clock.instant())))
        .orElse(false);
  }

  private static Batch batch(Failures.Failed failed) {
    return new Batch(failed.nobody(), LocalDate.ofInstant(failed.at(), ZoneOffset.UTC));
  }

  private static int people(List<Failures.Failed> mails) {
    Set<Long> people = new HashSet<>();
    for (Failures.Failed each : mails) people.add(each.contact().value());
    return people.size();
  }
}
