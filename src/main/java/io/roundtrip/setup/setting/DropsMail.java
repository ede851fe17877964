package io.roundtrip.setup.setting;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.NewsAhead.Part;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
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

  /**
   * What is told no more.
   *
   * @param by the setting that says so
   */
  public record Lost(Setting<?> by, Part part) {
    public static final Lost BY_OFF = new Lost(Setting.ON, Part.ALL);

    public boolean isAll() {
      return part.equals(Part.ALL);
    }

    /** Why it is not sent. */
    public Reason why() {
      if (by == Setting.ON) return Reason.PROJECT_OFF;
      if (by == Setting.DRY_RUN) return Reason.DRY_RUN;
      return by == Setting.TOLD ? Reason.STATUS_NOT_TOLD : Reason.KIND_NOT_TOLD;
    }
  }

  /**
   * @param agreed what was sent along; null = nothing
   * @param waiting how many mails wait to leave; asked only where it matters
   * @throws Refused BAD_INPUT with how many it is
   */
  public static void check(
      Decisions old, Decisions asked, @Nullable String agreed, ToIntFunction<Part> waiting) {
    List<Lost> lost = lost(old, asked);
    if (lost.isEmpty()) return;
    int mails = waiting.applyAsInt(lost.stream().map(Lost::part).reduce(Part.NONE, Part::and));
    boolean said = agreed != null && Text.isDigits(agreed, MOST_DIGITS);
    if (mails == 0 || said && Integer.parseInt(agreed) >= mails) return;
    throw new Refused(
        Refused.Kind.BAD_INPUT,
        Problem.of(lost.get(0).by().name(), "mails-wait", Integer.toString(mails)));
  }

  /** What is told by the one, and not by the other. */
  public static List<Lost> lost(Decisions one, Decisions other) {
    if (!tells(one)) return List.of();
    Setting<?> none = other.get(Setting.ON) ? Setting.DRY_RUN : Setting.ON;
    if (!tells(other)) return List.of(new Lost(none, Part.ALL));
    Set<RoadmapStatus> statuses = new HashSet<>(one.get(Setting.TOLD));
    statuses.removeAll(other.get(Setting.TOLD));
    List<Lost> lost = new ArrayList<>();
    if (!statuses.isEmpty()) lost.add(new Lost(Setting.TOLD, new Part(Set.of(), statuses)));
    if (one.get(Setting.ACKNOWLEDGE) && !other.get(Setting.ACKNOWLEDGE))
      lost.add(new Lost(Setting.ACKNOWLEDGE, Part.of(Kind.ACKNOWLEDGE)));
    if (one.get(Setting.TELL_MERGED) && !other.get(Setting.TELL_MERGED))
      lost.add(new Lost(Setting.TELL_MERGED, Part.of(Kind.MERGED)));
    return lost;
  }

  /** How many the next press would drop; "" for any other problem. */
  public static String shown(Problem problem) {
    return problem.code().equals("mails-wait") ? problem.args().get(0) : "";
  }

  private static boolean tells(Decisions decisions) {
    return decisions.get(Setting.ON) && !decisions.get(Setting.DRY_RUN);
  }
}
