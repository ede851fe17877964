package io.roundtrip.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

public final class InMemoryKeyMark implements KeyMark {
  private volatile @Nullable String mark;

  @Override
  public Optional<String> get() {
    return Optional.ofNullable(mark);
  }

  @Override
  public void set(String mark) {
    this.mark = mark;
  }

  @Override
  public void clear() {
    mark = null;
  }
}
