package io.roundtrip.setup.upkeep;

import io.roundtrip.host.Keys;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Failures;
import io.roundtrip.setup.AuditLog;
import java.time.Clock;
import java.util.List;

/** What an administrator can put right, each deed with its line in the audit log. */
public final class Upkeep {
  private final Failures failures;
  private final Keys keys;
  private final AuditLog audit;
  private final Clock clock;

  public Upkeep(Failures failures, Keys keys, AuditLog audit, Clock clock) {
    this.failures = failures;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Failures.Size> failures() {
    return failures.batches();
  }

  /** All of one day at once; nothing is written down when nothing was left to take back. */
  public Failures.Size takeBack(Failures.Batch batch, UserKey by) {
    Failures.Size done = failures.takeBack(batch);
    if (done.mails() > 0) {
      String size = ": people " + done.people() + ", mails " + done.mails();
      note(by, batch.nobody() ? "take-back-unreachable" : "retry-failed", batch.day() + size);
    }
    return done;
  }

  public List<Keys.Key> keys() {
    return keys.all();
  }

  public Keys.Key changeKey(UserKey by) {
    Keys.Key fresh = keys.rotate();
    note(by, "change-key", fresh.id());
    return fresh;
  }

  /** Refused for the one that signs and for unknown ones. */
  public void retireKey(String id, UserKey by) {
    if (!keys.retire(id)) {
      throw new Refused(Refused.Kind.NOT_FOUND, Problem.of("id", "no-such-key"));
    }
    note(by, "retire-key", id);
  }

  private void note(UserKey by, String what, String about) {
    audit.add(new AuditLog.Entry(clock.instant(), by, what, about));
  }
}
