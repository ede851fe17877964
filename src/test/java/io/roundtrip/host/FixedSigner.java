package io.roundtrip.host;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with keys everybody knows. */
public final class FixedSigner implements Signer {
  @Override
  public String currentKey() {
    return FIRST_KEY;
  }

  @Override
  public boolean isLive(String keyId) {
    return keyId.equals(FIRST_KEY);
  }

  @Override
  public Optional<byte[]> sign(String keyId, String purpose, String text) {
    if (!keyId.equals(FIRST_KEY)) return Optional.empty();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("only for tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Optional.of(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
