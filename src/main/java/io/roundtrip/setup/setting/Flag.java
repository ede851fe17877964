package io.roundtrip.setup.setting;

import java.util.List;
import java.util.Optional;

/**
 * One of two words.
 *
 * @param options the same two, in the order of the screen
 */
record Flag(String yes, String no, List<String> options) implements Spelling<Boolean> {
  static Flag yesFirst(String yes, String no) {
    return new Flag(yes, no, List.of(yes, no));
  }

  static Flag noFirst(String yes, String no) {
    return new Flag(yes, no, List.of(no, yes));
  }

  @Override
  public Optional<Boolean> read(String text, Setting.Wrong wrong) {
    if (options.contains(text)) return Optional.of(text.equals(yes));
    wrong.is("not-a-choice", yes + ", " + no);
    return Optional.empty();
  }

  @Override
  public String text(Boolean value) {
    return value ? yes : no;
  }

  /** JSON has words of its own for true and false. */
  @Override
  public Object json(Boolean value) {
    return yes.equals("true") ? value : text(value);
  }

  @Override
  public String stored(Boolean value) {
    return value.toString();
  }

  @Override
  public Boolean restored(String line) {
    return Boolean.valueOf(line);
  }
}
