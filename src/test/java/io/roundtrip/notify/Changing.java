package io.roundtrip.notify;

import io.roundtrip.kernel.ProjectId;
import java.util.Set;

/** Somebody spoils the settings, or puts them right, between the first look and the next. */
public final class Changing implements Rulebook {
  private final Rules then;
  private Rules now;

  public Changing(Rules now, Rules then) {
    this.now = now;
    this.then = then;
  }

  @Override
  public Rules of(ProjectId project) {
    Rules answer = now;
    now = then;
    return answer;
  }

  @Override
  public boolean isOn(ProjectId project) {
    return now.on();
  }

  @Override
  public Set<ProjectId> on() {
    return Set.of();
  }
}
