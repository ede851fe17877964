package io.roundtrip.intake.file;

import java.time.Clock;
import java.time.Duration;

/** Imports and their refused rows are kept for thirty days from their beginning. */
public final class ForgetImports {
  static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 50;

  private final Imports imports;
  private final Clock clock;

  public ForgetImports(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /** Safe to do twice and on several nodes. */
  public void now() {
    while (imports.forget(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE) continue;
  }
}
