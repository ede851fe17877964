package io.roundtrip.host;

import java.util.Optional;

/** Signs with a key that never leaves its store. */
public interface Signer {
  /** The key made at the first start; names of mails are made with it for ever. */
  String FIRST_KEY = "1";

  /** Name of the key that signs now; part of what is signed. */
  String currentKey();

  /**
   * Whether what this key signed is still to be believed. Refused for an unknown key while one is
   * lost.
   */
  boolean isLive(String keyId);

  /**
   * HMAC-SHA-256 of the text under this key, 32 bytes; empty when there is no such key. Refused
   * while a key is lost, see {@link Keys#lost}.
   *
   * @param purpose keeps signatures for different uses apart
   */
  Optional<byte[]> sign(String keyId, String purpose, String text);
}
