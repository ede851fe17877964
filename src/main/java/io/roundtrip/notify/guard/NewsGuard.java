package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a change may be told at all, whoever the reader is. */
public interface NewsGuard {
  /** A change that was found so long after it happened is not told by itself. */
  Duration LATE = Duration.ofHours(24);

  /** Nobody found it, or nobody decided, for so long: too old to be told. */
  Duration OLD = Duration.ofDays(7);

  /** For so long a person may decide about it, or sees what was decided. */
  Duration SHOWN = Duration.ofDays(14);

  /** Nothing stands in the way. */
  NewsGuard OPEN = (news, item, rules, now) -> Optional.empty();

  /**
   * Why a change is not told, or not yet.
   *
   * @param until when its mail is to be asked about again, if nobody decides before; null where it
   *     is not told at all
   */
  record Hold(Reason why, @Nullable Instant until) {
    Hold(Reason why) {
      this(why, null);
    }
  }

  /**
   * Empty when nothing stands in the way. Asked for each mail right before its hand-off; a few
   * queries.
   *
   * @param rules of the project in which the item is now
   */
  Optional<Hold> against(Message news, ItemNow item, Rules rules, Instant now);

  /** The same of a change whose news is still to come, for whoever shows it; writes nothing. */
  default Optional<Reason> ahead(IssueId item, ChangeId change, ProjectId project, Rules rules) {
    return Optional.empty();
  }
}
