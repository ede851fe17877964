package io.roundtrip.setup.setting;

import java.util.List;
import java.util.Optional;

/** How the values of a setting are written: by people and programs, in JSON and in the store. */
interface Spelling<T> {
  /** Empty only if something is wrong. */
  Optional<T> read(String text, Setting.Wrong wrong);

  String text(T value);

  default Object json(T value) {
    return text(value);
  }

  default String stored(T value) {
    return text(value);
  }

  /**
   * What {@link #stored} wrote, in this version or in an older one; any other line is refused or
   * becomes a value that {@link #stored} writes otherwise.
   */
  T restored(String line);

  /** What a screen offers; empty = a free text. */
  default List<String> options() {
    return List.of();
  }

  /** Whether several options may hold at once, or none. */
  default boolean several() {
    return false;
  }

  /** The beginning of the keys of the options' texts. */
  default String texts(String setting) {
    return "roundtrip.setup.settings." + setting + ".";
  }
}
