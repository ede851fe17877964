package io.roundtrip.setup;

import io.roundtrip.kernel.Refused;
import java.util.List;
import java.util.Set;

/**
 * What may change with a project that is set up.
 *
 * @param all whoever they are
 * @param keys other projects that were shown to the person who agreed
 * @param grant whether who administers the project may see customers, where nobody else may
 */
public record Consent(boolean all, Set<String> keys, boolean grant) {
  public static final Consent NONE = new Consent(false, Set.of(), false);
  public static final Consent ALL = new Consent(true, Set.of(), false);

  public Consent {
    keys = Set.copyOf(keys);
  }

  public static Consent to(Set<String> keys) {
    return new Consent(false, keys, false);
  }

  public Consent withGrant(boolean granted) {
    return new Consent(all, keys, granted);
  }

  /** Whether it is to be filled at all: what is only offered has to be taken. */
  public boolean wants(Gap gap) {
    return grant || gap.kind() != Gap.Kind.OFFER;
  }

  /** {@link Refused} CONFLICT with every place where more would change. */
  public void check(List<Gap> gaps) {
    if (all) return;
    List<Gap> more =
        gaps.stream().filter(this::wants).filter(gap -> !keys.containsAll(gap.others())).toList();
    if (!more.isEmpty())
      throw new Refused(Refused.Kind.CONFLICT, more.stream().map(GapTexts::problem).toList());
  }
}
