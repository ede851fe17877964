package io.roundtrip.setup.setting;

import java.util.HashMap;
import java.util.Map;

/** What was decided, by setting; the others have their defaults. */
public final class Decisions {
  public static final Decisions NONE = new Decisions(Map.of());

  /** Only what differs from the default, so that equal decisions are equal. */
  private final Map<Setting<?>, Object> others;

  private Decisions(Map<Setting<?>, Object> others) {
    this.others = Map.copyOf(others);
  }

  @SuppressWarnings("unchecked") // with() is the only way in
  public <T> T get(Setting<T> setting) {
    return (T) others.getOrDefault(setting, setting.otherwise());
  }

  public <T> Decisions with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> next = new HashMap<>(others);
    if (value.equals(setting.otherwise())) next.remove(setting);
    else next.put(setting, value);
    return new Decisions(next);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decisions that && others.equals(that.others);
  }

  @Override
  public int hashCode() {
    return others.hashCode();
  }

  @Override
  public String toString() {
    return others.toString();
  }
}
