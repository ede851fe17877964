package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/**
 * What a project decided about merging by itself.
 *
 * @param version counts up from 1 with every decision; 0 = nobody decided anything
 * @param from the least confidence of a suggestion that is merged, {@value #LEAST} to {@value
 *     #MOST} percent
 * @param by who decided it; merges are made in this person's name and with what this person may see
 *     and do at that moment; none once the person may not decide for the project any more
 */
public record AutoRule(int version, boolean on, int from, UserKey by, Instant at) {
  public static final int LEAST = 50;
  public static final int MOST = 99;

  /** Nobody decided anything. */
  public static final AutoRule OFF = new AutoRule(0, false, 80, new UserKey(""), Instant.EPOCH);

  public boolean merges(Match match) {
    return on && reaches(match, from);
  }

  static boolean reaches(Match match, int from) {
    return match.confidence() * 100 >= from;
  }
}
