package io.roundtrip.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of {@link Signer}, never their secrets. At most two are live. */
public interface Keys {
  /**
   * @param signs the one that signs now; a live one that does not is still believed
   */
  record Key(String id, Instant made, boolean signs, boolean live) {
    /** It may be retired. */
    public boolean isOnlyBelieved() {
      return live && !signs;
    }
  }

  /** Oldest first. */
  List<Key> all();

  /**
   * Whether a key that signed before is gone or cannot be read. Nothing is signed then and no key
   * is made: what was signed, issues among it, would stand for nobody. Over as soon as the row is
   * put back.
   */
  boolean lost();

  /**
   * Gives up what is lost: a new key is made in its place. What can be read stays, also where it is
   * not what was marked.
   *
   * @return the one that signs now; empty where none is lost
   */
  Optional<Key> beginAnew();

  /**
   * From now on another key signs; the one that signed is believed until it is retired. Other nodes
   * follow within a minute.
   *
   * @return the new one; empty where an older one is still believed: what it signed must not end
   *     unseen
   */
  Optional<Key> rotate();

  /**
   * What this key signed is believed no more. False for the one that signs and for unknown ones.
   */
  boolean retire(String id);
}
