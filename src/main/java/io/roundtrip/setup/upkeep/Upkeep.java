package io.roundtrip.setup.upkeep;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Keys;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Workers;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Failures;
import java.util.List;

/** What an administrator can put right, each deed with its line in the audit log. */
public final class Upkeep {
  private final Failures failures;
  private final Keys keys;
  private final UserNames names;
  private final Deeds deeds;
  private final Workers workers;

  public Upkeep(Failures failures, Keys keys, UserNames names, Deeds deeds, Workers workers) {
    this.failures = failures;
    this.keys = keys;
    this.names = names;
    this.deeds = deeds;
    this.workers = workers;
  }

  public List<Failures.Size> failures() {
    return failures.batches();
  }

  /** All of one day at once; nothing is written down when nothing was left to take back. */
  public Failures.Size takeBack(Failures.Batch batch, UserKey by) {
    Failures.Size done = failures.takeBack(batch, names.of(by));
    if (done.mails() > 0) {
      String day = batch.day().toString();
      String size = deeds.say("roundtrip.deed.batch", day, done.people(), done.mails());
      deeds.done(
          batch.nobody()
              ? DeedLine.of(by, "take-back-unreachable", null, size)
              : DeedLine.of(by, "retry-failed", null, size));
    }
    return done;
  }

  public List<Keys.Key> keys() {
    return keys.all();
  }

  public boolean keyLost() {
    return keys.lost();
  }

  /**
   * After one was given up, the workers put the customers' names back at once.
   *
   * @param anew whether a lost key is given up for it
   * @throws Refused UNAVAILABLE when one is lost and is not given up, CONFLICT when none is lost
   *     and one is given up, and while an older key is still believed
   */
  public Keys.Key changeKey(boolean anew, UserKey by) {
    Keys.Key fresh =
        anew
            ? keys.beginAnew().orElseThrow(() -> conflict(Problem.of("", "no-key-lost")))
            : keys.rotate().orElseThrow(() -> conflict(Problem.of("", "key-believed")));
    String what = anew ? deeds.say("roundtrip.deed.key-anew", fresh.id()) : key(fresh.id());
    deeds.done(DeedLine.of(by, "change-key", null, what));
    if (anew) workers.wake();
    return fresh;
  }

  /** Whether it is believed and does not sign. */
  public boolean mayRetire(String id) {
    return keys.all().stream().anyMatch(key -> key.id().equals(id) && key.isOnlyBelieved());
  }

  /** Refused for the one that signs and for unknown ones. */
  public void retireKey(String id, UserKey by) {
    if (!keys.retire(id)) {
      throw new Refused(Refused.Kind.NOT_FOUND, Problem.of("id", "no-such-key"));
    }
    deeds.done(DeedLine.of(by, "retire-key", null, key(id)));
  }

  private static Refused conflict(Problem why) {
    return new Refused(Refused.Kind.CONFLICT, why);
  }

  private String key(String id) {
    return deeds.say("roundtrip.deed.key", id);
  }
}
