package io.roundtrip.notify;

import java.util.Optional;

/** What stops all mail of the installation at once: kill switch, clone guard. */
public interface MailHalt {
  /** PAUSED or CLONE, or empty. Reads the store every time: a pause works on every node at once. */
  Optional<Reason> reason();
}
