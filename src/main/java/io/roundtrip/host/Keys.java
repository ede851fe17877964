package io.roundtrip.host;

import java.time.Instant;
import java.util.List;

/** The keys of {@link Signer}, never their secrets. At most two are live. */
public interface Keys {
  /**
   * @param signs the one that signs now; a live one that does not is still believed
   */
  record Key(String id, Instant made, boolean signs, boolean live) {}

  /** Oldest first. */
  List<Key> all();

  /**
   * From now on another key signs; the one that signed is believed until it is retired. One that
   * was only believed is retired by this. Other nodes follow within a minute.
   */
  Key rotate();

  /**
   * What this key signed is believed no more. False for the one that signs and for unknown ones.
   */
  boolean retire(String id);
}
