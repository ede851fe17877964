package io.roundtrip.intake;

import io.roundtrip.intake.ao.ClaimWatch;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Trusted because it passes {@link SourceClaimsContract}. */
public final class InMemorySourceClaims implements SourceClaims {
  private record Claim(long number, String owner, Instant since) {}

  private final Map<String, Claim> claims = new HashMap<>();
  private final ClaimWatch watch = new ClaimWatch();
  private long next;

  @Override
  public synchronized Map<String, Answer> take(Collection<String> keys, String owner, Instant now) {
    Map<String, Answer> answers = new HashMap<>();
    for (String key : keys) answers.put(key, take(key, owner, now));
    return answers;
  }

  private Answer take(String key, String owner, Instant now) {
    Claim claim = claims.get(key);
    if (claim != null
        && !claim.owner().equals(owner)
        && !watch.isDead(claim.number(), claim.since(), now)) return Answer.BUSY;
    claims.put(key, new Claim(next++, owner, now));
    return claim == null ? Answer.TAKEN : Answer.TAKEN_OVER;
  }

  @Override
  public synchronized void release(Collection<String> keys, String owner) {
    for (String key : keys)
      claims.computeIfPresent(key, (k, claim) -> claim.owner().equals(owner) ? null : claim);
  }

  public int held() {
    return claims.size();
  }
}
