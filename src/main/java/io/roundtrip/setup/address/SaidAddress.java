package io.roundtrip.setup.address;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Clock;

/** An address of the whole installation, as administrators said it; each change is a deed. */
final class SaidAddress {
  private static final CustomerAddress.Now NEVER = new CustomerAddress.Now("", 0);

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

  CustomerAddress.Now now() {
    return switches
        .numbered(name)
        .map(kept -> new CustomerAddress.Now(kept.setting().text(), kept.version()))
        .orElse(NEVER);
  }

  /** Refused as CONFLICT when somebody else saved meanwhile; the same once more changes nothing. */
  CustomerAddress.Now change(String wanted, int seen, UserKey by) {
    CustomerAddress.Now before = now();
    if (before.equals(new CustomerAddress.Now(wanted, seen))) return before;
    Switches.Setting next = new Switches.Setting(wanted, by, clock.instant());
    if (!switches.replace(name, seen, next)) throw deeds.meanwhile(null, deed);
    String change = deeds.change(deeds.say(title), before.address(), wanted);
    deeds.done(DeedLine.of(by, deed, null, change));
    return new CustomerAddress.Now(wanted, seen + 1);
  }
}
