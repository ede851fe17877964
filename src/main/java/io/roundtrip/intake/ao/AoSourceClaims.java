package io.roundtrip.intake.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Inserts;
import io.roundtrip.intake.SourceClaims;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link SourceClaims} in the table CLAIM; the unique key decides who wins. */
public final class AoSourceClaims implements SourceClaims {
  private record Claim(long id, String owner, long since) {}

  private final ActiveObjects ao;
  private final ClaimWatch watch = new ClaimWatch();

  public AoSourceClaims(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Map<String, Answer> take(Collection<String> keys, String owner, Instant now) {
    Ensured<String, Claim> ensured =
        Ensured.all(keys, this::find, missing -> insert(missing, owner, now));
    Map<String, Answer> answers = new HashMap<>();
    ensured
        .rows()
        .forEach(
            (key, claim) ->
                answers.put(
                    key,
                    ensured.inserted().contains(key)
                        ? Answer.TAKEN
                        : held(key, claim, owner, now)));
    return answers;
  }

  private Answer held(String key, Claim claim, String owner, Instant now) {
    boolean own = claim.owner().equals(owner);
    Instant since = Instant.ofEpochMilli(claim.since());
    if (!own && !watch.isDead(claim.id(), since, now)) return Answer.BUSY;
    if (ao.deleteWithSQL(SourceClaimRow.class, "ID = ?", claim.id()) == 0) return Answer.BUSY;
    Ensured<String, Claim> again =
        Ensured.all(List.of(key), this::find, missing -> insert(missing, owner, now));
    return again.inserted().isEmpty() ? Answer.BUSY : Answer.TAKEN_OVER;
  }

  private void insert(List<String> keys, String owner, Instant now) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String key : keys)
      rows.add(Map.of("CLAIM_KEY", key, "OWNER", owner, "SINCE", now.toEpochMilli()));
    Inserts.together(ao, SourceClaimRow.class, rows);
  }

  private Map<String, Claim> find(Collection<String> keys) {
    Map<String, Claim> claims = new HashMap<>();
    for (List<String> piece : Chunks.of(keys))
      for (SourceClaimRow row :
          ao.find(SourceClaimRow.class, Chunks.in("CLAIM_KEY", piece), piece.toArray()))
        claims.put(row.getClaimKey(), new Claim(row.getID(), row.getOwner(), row.getSince()));
    return claims;
  }

  @Override
  public void release(Collection<String> keys, String owner) {
    for (List<String> piece : Chunks.of(keys)) {
      List<Object> values = new ArrayList<>(List.of(owner));
      values.addAll(piece);
      ao.deleteWithSQL(
          SourceClaimRow.class, "OWNER = ? AND " + Chunks.in("CLAIM_KEY", piece), values.toArray());
    }
  }
}
