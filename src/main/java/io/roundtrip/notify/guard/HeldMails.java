package io.roundtrip.notify.guard;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.List;

/** The mails that tell of moves, whatever became of them. */
public interface HeldMails {
  /** Oldest first; queries in chunks. */
  List<HeldMail> about(Collection<IssueId> items);
}
