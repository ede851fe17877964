package io.roundtrip.intake.ao;

import static io.roundtrip.intake.SourceClaims.OLD;
import static io.roundtrip.intake.SourceClaims.STALE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this node has seen of others' claims, by its own clock: theirs may be minutes apart. */
public final class ClaimWatch {
  private static final int MOST = 1000;

  private final Map<Object, Instant> seen = new LinkedHashMap<>();

  /**
   * @param claim equal as long as nobody gave it back and took it again
   * @param since by its owner's clock
   */
  public synchronized boolean isDead(Object claim, Instant since, Instant now) {
    Instant first = seen.computeIfAbsent(claim, fresh -> now);
    boolean dead = !first.plus(STALE).isAfter(now) || !since.plus(OLD).isAfter(now);
    if (dead || seen.size() > MOST) seen.remove(dead ? claim : seen.keySet().iterator().next());
    return dead;
  }
}
