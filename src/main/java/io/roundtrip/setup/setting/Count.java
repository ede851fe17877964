package io.roundtrip.setup.setting;

import io.roundtrip.kernel.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A number from 0 to {@code most}. */
record Count<T>(int most, Function<Integer, T> value, Function<T, Integer> number)
    implements Spelling<T> {
  static Count<Integer> upTo(int most) {
    return new Count<>(most, number -> number, number -> number);
  }

  static Count<Duration> secondsUpTo(Duration most) {
    return new Count<>((int) most.toSeconds(), Duration::ofSeconds, time -> (int) time.toSeconds());
  }

  @Override
  public Optional<T> read(String text, Setting.Wrong wrong) {
    if (isIn(text)) return Optional.of(value.apply(Integer.valueOf(text)));
    wrong.is("out-of-range", "0", Integer.toString(most), text);
    return Optional.empty();
  }

  @Override
  public String text(T value) {
    return number.apply(value).toString();
  }

  @Override
  public Object json(T value) {
    return number.apply(value);
  }

  @Override
  public T restored(String line) {
    if (!isIn(line)) throw new IllegalArgumentException("no number up to " + most);
    return value.apply(Integer.valueOf(line));
  }

  private boolean isIn(String text) {
    return Text.isDigits(text, 6) && Integer.parseInt(text) <= most;
  }
}
