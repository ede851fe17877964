package io.roundtrip.setup.setting;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Mail that waits is never sent once its project is off or a dry run: nobody decides that unasked,
 * or of more mails than were shown.
 */
public final class DropsMail {
  /** Sent along: so many may be dropped. */
  public static final String FIELD = "dropMails";

  private static final int MOST_DIGITS = 9;

  private DropsMail() {}

  /**
   * @param agreed what was sent along; null = nothing
   * @param waiting asked only where it matters
   * @throws Refused BAD_INPUT with how many it is
   */
  public static void check(
      Decisions old, Decisions asked, @Nullable String agreed, IntSupplier waiting) {
    if (!drops(old, asked)) return;
    int mails = waiting.getAsInt();
    boolean said = agreed != null && Text.isDigits(agreed, MOST_DIGITS);
    if (mails == 0 || said && Integer.parseInt(agreed) >= mails) return;
    String field = asked.get(Setting.ON) ? Setting.DRY_RUN.name() : Setting.ON.name();
    throw new Refused(
        Refused.Kind.BAD_INPUT, Problem.of(field, "mails-wait", Integer.toString(mails)));
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
