package io.roundtrip.setup;

import java.time.Instant;
import java.util.Optional;

/** Counts after which changes a switch was not set, as another node would have seen it. */
final class WatchedSwitches implements Switches {
  private final Switches real;
  private final Name name;
  private int gaps;

  WatchedSwitches(Switches real, Name name) {
    this.real = real;
    this.name = name;
  }

  int gaps() {
    return gaps;
  }

  private boolean looked(boolean answer) {
    if (real.get(name).isEmpty()) gaps++;
    return answer;
  }

  @Override
  public Optional<Setting> get(Name which) {
    return real.get(which);
  }

  @Override
  public Optional<Numbered> numbered(Name which) {
    return real.numbered(which);
  }

  @Override
  public boolean replace(Name which, int seen, Setting next) {
    return looked(real.replace(which, seen, next));
  }

  @Override
  public void set(Name which, Setting setting) {
    real.set(which, setting);
    boolean ignored = looked(true);
  }

  @Override
  public boolean setIfAbsent(Name which, Setting setting) {
    return looked(real.setIfAbsent(which, setting));
  }

  @Override
  public boolean exchange(Name which, Instant setAt, Setting next) {
    return looked(real.exchange(which, setAt, next));
  }

  @Override
  public void clear(Name which) {
    real.clear(which);
    boolean ignored = looked(true);
  }

  @Override
  public boolean clear(Name which, Instant setAt) {
    return looked(real.clear(which, setAt));
  }
}
