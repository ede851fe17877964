package io.roundtrip.setup;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

public final class InMemorySwitches implements Switches {
  private final Map<Name, Setting> set = new EnumMap<>(Name.class);

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
  public void clear(Name name) {
    set.remove(name);
  }
}
