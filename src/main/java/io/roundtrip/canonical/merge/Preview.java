package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.Demand;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.Problem;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would do.
 *
 * @param problem why nothing can be merged into this; null if something can
 * @param regression whether somebody has to say first if it is broken again
 * @param warnings what the person should know
 */
public record Preview(
    Visibility.Shown into,
    Optional<RoadmapStatus> roadmap,
    @Nullable Problem problem,
    Counts counts,
    boolean regression,
    List<Warning> warnings,
    List<Source> sources) {

  /**
   * "More accounts, then older" should be canonical.
   *
   * @param code end of an i18n key
   * @param args the better canonical, then this one
   */
  public record Turn(boolean suggested, String code, List<String> args) {
    static final Turn NO = new Turn(false, "fine", List.of());
  }

  /**
   * How many stand behind the canonical.
   *
   * @param before null where nothing can be merged
   * @param after null also for whoever may not see all who are counted
   * @param turn whether it should be the other way round
   */
  public record Counts(@Nullable Demand before, @Nullable Demand after, Turn turn) {
    static final Counts NONE = new Counts(null, null, Turn.NO);

    /** More is said, by the same people. */
    boolean areNoNews() {
      return before != null
          && after != null
          && before.pieces() > 0
          && after.pieces() > before.pieces()
          && before.requests() == after.requests()
          && before.accountsImpacted() == after.accountsImpacted();
    }
  }

  /** RESTRICTED: not everybody sees the canonical. NOTHING_NEW: the counts stay as they are. */
  public enum Warning {
    RESTRICTED,
    NOTHING_NEW
  }

  /**
   * One that is to be merged.
   *
   * @param problem why it cannot be; null if it can
   * @param group duplicates that move along
   */
  public record Source(Visibility.Shown shown, @Nullable Problem problem, int group) {}
}
