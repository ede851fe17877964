package io.roundtrip.setup.ao;

import io.roundtrip.host.KeyMark;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Clock;
import java.util.Optional;

/** {@link KeyMark} among the switches: another table than the keys are in. */
public final class KeyMarkSwitch implements KeyMark {
  private final Switches switches;
  private final Clock clock;

  public KeyMarkSwitch(Switches switches, Clock clock) {
    this.switches = switches;
    this.clock = clock;
  }

  @Override
  public Optional<String> get() {
    return switches.get(Switches.Name.KEYS).map(Switches.Setting::text);
  }

  @Override
  public void set(String mark) {
    switches.set(Switches.Name.KEYS, new Switches.Setting(mark, new UserKey(""), clock.instant()));
  }

  @Override
  public void clear() {
    switches.clear(Switches.Name.KEYS);
  }
}
