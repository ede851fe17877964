package io.roundtrip.notify.guard;

import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import java.time.Instant;
import java.util.Optional;

/** Whether a change may be told at all, whoever the reader is. */
public interface NewsGuard {
  /** Nothing stands in the way. */
  NewsGuard OPEN = (news, item, rules, now) -> Optional.empty();

  /**
   * Why not, or not yet. Asked for each mail right before its hand-off; a few queries.
   *
   * @param rules of the project in which the item is now
   */
  Optional<Reason> against(Message news, ItemNow item, Rules rules, Instant now);
}
