package io.roundtrip.setup;

import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Problem;
import java.util.List;
import java.util.Locale;

/** What is missing, in words: what it is and what a person can do about it. */
public final class GapTexts {
  private static final int MOST_NAMED = 20;

  private final Phrases texts;

  public GapTexts(Phrases texts) {
    this.texts = texts;
  }

  /** What is missing and how to add it by hand. */
  public String text(Gap gap) {
    boolean nobody = gap.kind() == Gap.Kind.GRANT && gap.what().isEmpty();
    return texts.text(
        nobody ? "roundtrip.setup.gap.grant-nobody" : "roundtrip.setup.gap." + word(gap),
        gap.where(),
        listed(gap.what()));
  }

  /** Which other projects would change; "" when none would. */
  public String others(Gap gap) {
    return gap.isShared() ? texts.text("roundtrip.setup.gap.others", listed(gap.others())) : "";
  }

  /** The tick by which who administers the project may see customers; "" where none is needed. */
  public String offer(List<Gap> gaps) {
    return gaps.stream()
        .filter(gap -> gap.kind() == Gap.Kind.OFFER)
        .findFirst()
        .map(gap -> texts.text("roundtrip.setup.page.grant", listed(gap.what())))
        .orElse("");
  }

  /** Who may see customers; "" when nobody may. */
  public String seeing(List<String> who) {
    return who.isEmpty() ? "" : texts.text("roundtrip.setup.page.seeing", listed(who));
  }

  /** That people may browse the project without logging in, and what to do about it. */
  public String open(String key) {
    return texts.text("roundtrip.setup.open", key);
  }

  /** Why it is not done unasked. */
  static Problem problem(Gap gap) {
    return Problem.of(
        "confirm",
        gap.kind() == Gap.Kind.SCREEN
            ? "shared-screen"
            : gap.kind() == Gap.Kind.GRANT || gap.kind() == Gap.Kind.OFFER
                ? "shared-grant"
                : "shared-type",
        gap.where(),
        listed(gap.what()),
        listed(gap.others()));
  }

  public static String word(Gap gap) {
    return gap.kind().name().toLowerCase(Locale.ROOT);
  }

  /** At most twenty, then an ellipsis. */
  public static String listed(List<String> names) {
    return listed(names, MOST_NAMED);
  }

  static String listed(List<String> names, int most) {
    String all = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? all + " …" : all;
  }
}
