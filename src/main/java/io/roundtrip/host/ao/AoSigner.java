package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.Ensured;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.java.ao.Query;

/**
 * Signs with the key in the table SEAL, which is made at the first use and read by this class only.
 * Two nodes that start together agree on the one that was inserted first.
 */
public final class AoSigner implements Signer {
  private static final int BYTES = 32;
  private final ActiveObjects ao;
  private final SecureRandom random;
  private final Clock clock;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  public AoSigner(ActiveObjects ao, SecureRandom random, Clock clock) {
    this.ao = ao;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public String currentKey() {
    return FIRST_KEY;
  }

  @Override
  public Optional<byte[]> sign(String keyId, String purpose, String text) {
    return key(keyId).map(key -> hmac(key, purpose + "\n" + text));
  }

  private Optional<byte[]> key(String keyId) {
    byte[] cached = known.get(keyId);
    if (cached != null) return Optional.of(cached);
    Optional<byte[]> found = stored(keyId);
    if (found.isEmpty() && keyId.equals(FIRST_KEY)) found = Optional.of(made());
    found.ifPresent(key -> known.put(keyId, key));
    return found;
  }

  private Optional<byte[]> stored(String keyId) {
    if (keyId.length() > 20) return Optional.empty();
    return Stream.of(ao.find(SealRow.class, Query.select().where("KEY_ID = ?", keyId)))
        .map(row -> HexFormat.of().parseHex(row.getSecret()))
        .findFirst();
  }

  private byte[] made() {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    boolean ours =
        Ensured.inserted(
            () ->
                ao.create(
                    SealRow.class,
                    Map.of(
                        "KEY_ID",
                        FIRST_KEY,
                        "SECRET",
                        HexFormat.of().formatHex(fresh),
                        "MADE_AT",
                        clock.millis())),
            () -> stored(FIRST_KEY).isPresent());
    return ours ? fresh : stored(FIRST_KEY).orElseThrow();
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
