package io.roundtrip.notify;

import java.util.Optional;

/** What stops all mail of the installation at once: kill switch, clone guard, a lost key. */
public interface MailHalt {
  /**
   * PAUSED, CLONE or KEY_LOST, or empty. Reads the store every time: a pause works on every node at
   * once.
   */
  Optional<Reason> reason();
}
