package io.roundtrip.setup;

import io.roundtrip.kernel.Refused;
import java.util.List;
import java.util.Set;

/**
 * Which other projects may change with one that is set up.
 *
 * @param all whoever they are
 * @param keys those that were shown to the person who agreed
 */
public record Consent(boolean all, Set<String> keys) {
  public static final Consent NONE = new Consent(false, Set.of());
  public static final Consent ALL = new Consent(true, Set.of());

  public Consent {
    keys = Set.copyOf(keys);
  }

  public static Consent to(Set<String> keys) {
    return new Consent(false, keys);
  }

  /** {@link Refused} CONFLICT with every place where more would change. */
  public void check(List<Gap> gaps) {
    if (all) return;
    List<Gap> more = gaps.stream().filter(gap -> !keys.containsAll(gap.others())).toList();
    if (!more.isEmpty())
      throw new Refused(Refused.Kind.CONFLICT, more.stream().map(GapTexts::problem).toList());
  }
}
