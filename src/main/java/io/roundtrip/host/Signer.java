package io.roundtrip.host;

import java.util.Optional;

/** Signs with a key that never leaves its store. */
public interface Signer {
  /** The key made at the first start; it is never taken out of use. */
  String FIRST_KEY = "1";

  /** Name of the key that signs now; part of what is signed. */
  String currentKey();

  /**
   * HMAC-SHA-256 of the text under this key, 32 bytes; empty when there is no such key.
   *
   * @param purpose keeps signatures for different uses apart
   */
  Optional<byte[]> sign(String keyId, String purpose, String text);
}
