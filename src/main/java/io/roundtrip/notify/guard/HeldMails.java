package io.roundtrip.notify.guard;

import java.util.Collection;
import java.util.List;

/** The mails that tell of moves, whatever became of them. */
public interface HeldMails {
  /** Those about these very moves, oldest first; queries in chunks. */
  List<HeldMail> about(Collection<FoundMove> moves);
}
