package io.roundtrip.canonical.trace;

import io.roundtrip.canonical.group.Membership;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Signal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece of feedback, for one reader.
 *
 * @param said null for an issue without a signal, and for nobody logged in
 * @param merged how it came into its group; null when it stands alone or is canonical
 * @param canonical others were merged into it
 * @param stands the canonical and what it is part of, nearest first, as far as the reader may see
 * @param hidden of these, how many the reader may not see
 * @param sight what the reader may see of its author
 * @param mails only for a reader who may see customers: to its author about the feedback and what
 *     the reader may see, oldest first
 * @param against why its author gets no mail, for the same reader; null when nothing is in the way
 */
public record Trace(
    @Nullable Signal said,
    @Nullable Membership merged,
    boolean canonical,
    List<Stand> stands,
    int hidden,
    Sight sight,
    List<Mail> mails,
    @Nullable Reason against) {

  /**
   * A mail to its author.
   *
   * @param nature whose wording an "it is here" has: new, fixed, or done
   */
  public record Mail(OutboxEntry entry, Nature nature) {}

  /**
   * An issue on the way.
   *
   * @param versions names of its fix versions
   */
  public record Stand(
      Visibility.Shown shown, Optional<RoadmapStatus> roadmap, List<String> versions) {}
}
