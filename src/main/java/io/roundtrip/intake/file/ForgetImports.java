package io.roundtrip.intake.file;

import io.roundtrip.host.CleanUp;
import java.time.Duration;
import java.time.Instant;

/** Imports and their refused rows are kept for thirty days from their beginning. */
public final class ForgetImports implements CleanUp {
  static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 50;

  private final Imports imports;

  public ForgetImports(Imports imports) {
    this.imports = imports;
  }

  @Override
  public String table() {
    return "IMPORT";
  }

  /** Safe to do twice and on several nodes. */
  @Override
  public int run(Instant now) {
    int gone = 0;
    int some;
    do {
      some = imports.forget(now.minus(KEPT), AT_ONCE);
      gone += some;
    } while (some == AT_ONCE);
    return gone;
  }
}
