package io.roundtrip.notify.send;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.FailedMail;
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

/**
 * A server that was wrong for a day may have marked many people unreachable, and many mails failed.
 * What happened on one day is taken back at once: the mails are tried again, after all checks, and
 * their people are written to again. Whoever calls has checked the permission.
 */
public final class TakeBackFailures {
  /** As many as are looked at; the rest shows once these are gone. */
  public static final int MOST = 5_000;

  /**
   * @param nobody these people were marked unreachable; otherwise these mails failed
   * @param day in UTC
   */
  public record Batch(boolean nobody, LocalDate day) {}

  public record Size(Batch batch, int people, int mails) {}

  private final Outbox outbox;
  private final Worker mail;
  private final Clock clock;

  TakeBackFailures(Outbox outbox, Worker mail, Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  /** Newest day first. One query. */
  public List<Size> batches() {
    Map<Batch, List<FailedMail>> batches = new LinkedHashMap<>();
    for (FailedMail failed : outbox.failed(MOST))
      batches.computeIfAbsent(batch(failed), any -> new ArrayList<>()).add(failed);
    return batches.entrySet().stream()
        .map(each -> new Size(each.getKey(), people(each.getValue()), each.getValue().size()))
        .sorted((one, other) -> other.batch().day().compareTo(one.batch().day()))
        .toList();
  }

  /**
   * What was taken back; somebody else's press, or a person's own stop, may have come first.
   *
   * @param by who, and why if that was said; kept with each mail
   */
  public Size takeBack(Batch batch, String by) {
    List<FailedMail> done = new ArrayList<>();
    for (FailedMail failed : outbox.failed(MOST)) {
      if (batch(failed).equals(batch) && isRevived(failed, by)) done.add(failed);
    }
    mail.wake();
    return new Size(batch, people(done), done.size());
  }

  private boolean isRevived(FailedMail failed, String by) {
    Optional<OutboxEntry> row = outbox.find(failed.id());
    return row.filter(dead -> dead.state() == State.DEAD)
        .map(dead -> outbox.move(dead, dead.revived(by, clock.instant())))
        .orElse(false);
  }

  private static Batch batch(FailedMail failed) {
    return new Batch(failed.nobody(), LocalDate.ofInstant(failed.at(), ZoneOffset.UTC));
  }

  private static int people(List<FailedMail> mails) {
    Set<Long> people = new HashSet<>();
    for (FailedMail each : mails) people.add(each.contact().value());
    return people.size();
  }
}
