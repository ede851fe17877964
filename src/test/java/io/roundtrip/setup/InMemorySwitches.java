package io.roundtrip.setup;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

public final class InMemorySwitches implements Switches {
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
  public void setIfAbsent(Name name, Setting setting) {
    set.putIfAbsent(name, setting);
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
