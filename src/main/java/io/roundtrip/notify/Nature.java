package io.roundtrip.notify;

import io.roundtrip.kernel.Text;
import java.util.Locale;
import java.util.Set;

/** What kind of thing an item is to customers; mails say "is fixed" or "is here" accordingly. */
public enum Nature {
  NEW,
  FIXED,
  /** What somebody said, closed on its own: nobody knows whether it was a wish or a complaint. */
  ANSWERED;

  private static final Set<String> BROKEN =
      Set.of(
          "bug",
          "defect",
          "fault",
          "error",
          "incident",
          "regression",
          "fehler",
          "programmfehler",
          "defekt",
          "störung");

  /**
   * @param issueType the name of the issue's type; "Bug (mobile)" is one as well
   * @param feedback whether that is the type of feedback itself
   */
  public static Nature of(String issueType, boolean feedback) {
    if (feedback) return ANSWERED;
    String words = Text.runs(issueType.toLowerCase(Locale.ROOT), c -> !Character.isLetter(c), " ");
    for (String word : words.split(" ", -1)) if (BROKEN.contains(word)) return FIXED;
    return NEW;
  }

  /** The end of the keys of its texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
