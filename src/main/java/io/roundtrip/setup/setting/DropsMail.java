package io.roundtrip.setup.setting;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Kind;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mail that waits is never sent once its project is off or a dry run, or tells no more of what it
 * says: nobody decides that unasked, or of more mails than were shown.
 */
public final class DropsMail {
  /** Sent along: so many may be dropped. */
  public static final String FIELD = "dropMails";

  private static final int MOST_DIGITS = 9;

  private DropsMail() {}

  /** How many mails of these kinds, or of these statuses, wait to leave. */
  @FunctionalInterface
  public interface Waiting {
    int of(Set<Kind> kinds, Set<RoadmapStatus> statuses);
  }

  /** What is told no more, and the first setting that says so. */
  private record Lost(Setting<?> by, Set<Kind> kinds, Set<RoadmapStatus> statuses) {}

  /**
   * @param agreed what was sent along; null = nothing
   * @param waiting asked only where it matters
   * @throws Refused BAD_INPUT with how many it is
   */
  public static void check(
      Decisions old, Decisions asked, @Nullable String agreed, Waiting waiting) {
    if (!tells(old)) return;
    Lost lost = tells(asked) ? lost(old, asked) : all(asked);
    if (lost.kinds().isEmpty() && lost.statuses().isEmpty()) return;
    int mails = waiting.of(lost.kinds(), lost.statuses());
    boolean said = agreed != null && Text.isDigits(agreed, MOST_DIGITS);
    if (mails == 0 || said && Integer.parseInt(agreed) >= mails) return;
    throw new Refused(
        Refused.Kind.BAD_INPUT,
        Problem.of(lost.by().name(), "mails-wait", Integer.toString(mails)));
  }

  private static Lost all(Decisions asked) {
    Setting<?> by = asked.get(Setting.ON) ? Setting.DRY_RUN : Setting.ON;
    return new Lost(by, EnumSet.allOf(Kind.class), Set.of());
  }

  private static Lost lost(Decisions old, Decisions asked) {
    Set<RoadmapStatus> statuses = new HashSet<>(old.get(Setting.TOLD));
    statuses.removeAll(asked.get(Setting.TOLD));
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    boolean answers = old.get(Setting.ACKNOWLEDGE) && !asked.get(Setting.ACKNOWLEDGE);
    if (answers) kinds.add(Kind.ACKNOWLEDGE);
    if (old.get(Setting.TELL_MERGED) && !asked.get(Setting.TELL_MERGED)) kinds.add(Kind.MERGED);
    Setting<?> kind = answers ? Setting.ACKNOWLEDGE : Setting.TELL_MERGED;
    return new Lost(statuses.isEmpty() ? kind : Setting.TOLD, kinds, statuses);
  }

  /** Mail leaves by the one, and none by the other. */
  public static boolean drops(Decisions one, Decisions other) {
    return tells(one) && !tells(other);
  }

  /** How many the next press would drop; "" for any other problem. */
  public static String shown(Problem problem) {
    return problem.code().equals("mails-wait") ? problem.args().get(0) : "";
  }

  private static boolean tells(Decisions decisions) {
    return decisions.get(Setting.ON) && !decisions.get(Setting.DRY_RUN);
  }
}
