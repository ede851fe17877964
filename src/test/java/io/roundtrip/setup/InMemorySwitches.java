package io.roundtrip.setup;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

public class InMemorySwitches implements Switches {
  private final Map<Name, Setting> set = new EnumMap<>(Name.class);
  private final Map<Name, Numbered> numbered = new EnumMap<>(Name.class);

  @Override
  public Optional<Setting> get(Name name) {
    return Optional.ofNullable(set.get(name));
  }

  @Override
  public void set(Name name, Setting setting) {
    set.put(name, setting);
  }

  @Override
  public boolean setIfAbsent(Name name, Setting setting) {
    return set.putIfAbsent(name, setting) == null;
  }

  @Override
  public boolean clear(Name name, Instant setAt) {
    Setting there = set.get(name);
    if (there == null || there.at().toEpochMilli() != setAt.toEpochMilli()) return false;
    set.remove(name);
    return true;
  }

  @Override
  public boolean exchange(Name name, Instant setAt, Setting next) {
    Setting there = set.get(name);
    if (there == null || there.at().toEpochMilli() != setAt.toEpochMilli()) return false;
    set.put(name, next);
    return true;
  }

  @Override
  public Optional<Numbered> numbered(Name name) {
    return Optional.ofNullable(numbered.get(name));
  }

  @Override
  public boolean replace(Name name, int seen, Setting next) {
    int version = numbered(name).map(Numbered::version).orElse(0);
    if (version != seen) return false;
    numbered.put(name, new Numbered(seen + 1, next));
    return true;
  }

  @Override
  public void clear(Name name) {
    set.remove(name);
  }
}
