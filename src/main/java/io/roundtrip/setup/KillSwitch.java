package io.roundtrip.setup;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.Optional;

/** Stops all mail of the installation at once, on every node, until somebody lets it go again. */
public final class KillSwitch {
  private static final Switches.Name NAME = Switches.Name.PAUSED;

  private final Switches switches;
  private final Deeds deeds;
  private final Clock clock;

  public KillSwitch(Switches switches, Deeds deeds, Clock clock) {
    this.switches = switches;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Who pulled it, why and when; empty while mail may leave. Reads the store every time. */
  public Optional<Switches.Setting> reason() {
    return switches.get(NAME);
  }

  /** Another one whenever somebody pulls it; 0 while mail may leave. */
  public long version() {
    return version(reason());
  }

  /**
   * For the same reason once more changes nothing.
   *
   * @param seen the version that whoever asks saw. {@link Refused} CONFLICT when it is another one
   *     now
   */
  public void pause(String why, long seen, UserKey by) {
    Optional<Switches.Setting> before = checked(seen);
    if (before.filter(now -> now.text().equals(why)).isPresent()) return;
    Switches.Setting pulled = new Switches.Setting(why, by, clock.instant());
    boolean ours =
        before.isPresent()
            ? switches.exchange(NAME, before.get().at(), pulled)
            : switches.setIfAbsent(NAME, pulled);
    if (!ours) throw meanwhile();
    write("pause", before, Optional.of(pulled), by);
  }

  /** As {@link #pause}; repeating changes nothing. */
  public void resume(long seen, UserKey by) {
    Optional<Switches.Setting> before = checked(seen);
    if (before.isEmpty()) return;
    if (!switches.clear(NAME, before.get().at())) throw meanwhile();
    write("resume", before, Optional.empty(), by);
  }

  private Optional<Switches.Setting> checked(long seen) {
    Optional<Switches.Setting> now = reason();
    if (seen != version(now)) throw meanwhile();
    return now;
  }

  private Refused meanwhile() {
    return deeds.meanwhile(null, "pause", "resume");
  }

  private void write(
      String what, Optional<Switches.Setting> before, Optional<Switches.Setting> now, UserKey by) {
    String mail = deeds.say("roundtrip.deed.mail");
    String change = deeds.change(mail, state(before), state(now));
    String why = now.map(Switches.Setting::text).orElse("");
    deeds.done(
        what.equals("pause")
            ? DeedLine.of(by, "pause", null, change).because(why)
            : DeedLine.of(by, "resume", null, change));
  }

  private String state(Optional<Switches.Setting> pulled) {
    if (pulled.isEmpty()) return deeds.say("roundtrip.deed.mail.leaves");
    String why = pulled.get().text();
    return why.isEmpty()
        ? deeds.say("roundtrip.deed.mail.stopped")
        : deeds.say("roundtrip.deed.mail.stopped-because", why);
  }

  private static long version(Optional<Switches.Setting> pulled) {
    return pulled.map(setting -> setting.at().toEpochMilli()).orElse(0L);
  }
}
