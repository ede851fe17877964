package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Ensured;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/**
 * The keys as they stand in the table SEAL. Two nodes that make one together agree on the one that
 * was inserted first.
 */
final class SealTable {
  static final int BYTES = 32;
  private static final int LONGEST_ID = 20;

  private final ActiveObjects ao;
  private final SecureRandom random;
  private final Clock clock;

  SealTable(ActiveObjects ao, SecureRandom random, Clock clock) {
    this.ao = ao;
    this.random = random;
    this.clock = clock;
  }

  /** Oldest first. */
  List<SealRow> rows() {
    return List.of(ao.find(SealRow.class, Query.select().order("ID ASC")));
  }

  List<SealRow> of(String keyId) {
    return List.of(ao.find(SealRow.class, Query.select().where("KEY_ID = ?", keyId)));
  }

  Optional<byte[]> secret(String keyId) {
    if (keyId.length() > LONGEST_ID) return Optional.empty();
    return of(keyId).stream().flatMap(row -> SealMarks.secret(row).stream()).findFirst();
  }

  /** What stands there now: this one, or that of a node that was faster. */
  byte[] make(String keyId) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    boolean ours =
        Ensured.inserted(
            () -> ao.create(SealRow.class, row(keyId, fresh)), () -> secret(keyId).isPresent());
    return ours ? fresh : secret(keyId).orElseThrow();
  }

  private Map<String, Object> row(String keyId, byte[] secret) {
    return Map.of(
        "KEY_ID", keyId, "SECRET", HexFormat.of().formatHex(secret), "MADE_AT", clock.millis());
  }

  void delete(SealRow row) {
    ao.deleteWithSQL(SealRow.class, "ID = ?", row.getID());
  }
}
