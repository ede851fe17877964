package io.roundtrip.setup.address;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Clock;

/** An address of the whole installation, as administrators said it; each change is a deed. */
public final class SaidAddress {
  /**
   * @param address "" = none
   * @param version 0 until somebody said something
   */
  public record Now(String address, int version) {}

  private static final Now NEVER = new Now("", 0);

  private final Switches switches;
  private final Deeds deeds;
  private final Clock clock;
  private final Switches.Name name;
  private final String deed;
  private final String title;

  /**
   * @param deed its word in the log
   * @param title key of its name there
   */
  SaidAddress(
      Switches switches, Deeds deeds, Clock clock, Switches.Name name, String deed, String title) {
    this.switches = switches;
    this.deeds = deeds;
    this.clock = clock;
    this.name = name;
    this.deed = deed;
    this.title = title;
  }

  Now now() {
    return switches
        .numbered(name)
        .map(kept -> new Now(kept.setting().text(), kept.version()))
        .orElse(NEVER);
  }

  /** Refused as CONFLICT when somebody else saved meanwhile; the same once more changes nothing. */
  Now change(String wanted, int seen, UserKey by) {
    Now before = now();
    if (before.equals(new Now(wanted, seen))) return before;
    Switches.Setting next = new Switches.Setting(wanted, by, clock.instant());
    if (!switches.replace(name, seen, next)) throw deeds.meanwhile(null, deed);
    String change = deeds.change(deeds.say(title), before.address(), wanted);
    deeds.done(DeedLine.of(by, deed, null, change));
    return new Now(wanted, seen + 1);
  }
}
