package io.roundtrip.setup.upkeep;

import io.roundtrip.host.CleanUp;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is old, table by table. */
public final class Housework implements Supplier<String> {
  private static final Logger LOG = LoggerFactory.getLogger(Housework.class);
  private final List<CleanUp> cleanUps;
  private final Clock clock;

  public Housework(List<CleanUp> cleanUps, Clock clock) {
    this.cleanUps = List.copyOf(cleanUps);
    this.clock = clock;
  }

  /** What was done, for the scheduler's own record. */
  @Override
  public String get() {
    int gone = 0;
    for (CleanUp each : cleanUps) gone += one(each);
    return "deleted " + gone;
  }

  /** One table that refuses must not keep the others full. */
  private int one(CleanUp each) {
    try {
      return each.run(clock.instant());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("old rows of {} could not be deleted", each.table(), e);
      return 0;
    }
  }
}
