package io.roundtrip.intake;

import io.roundtrip.signals.Signal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of an issue say themselves of who it was. A key in a field names nobody: whom it
 * stands for is said by the pieces that do. What this piece said before of the same person and
 * account it still says.
 */
final class TellingNow {
  private TellingNow() {}

  /**
   * @param now as it was read
   * @param before as it is kept
   */
  static Signal.Told of(Feedback said, Signal now, @Nullable Signal before) {
    Signal.Told was = before == null ? Signal.Told.NOTHING : before.told();
    Signal.Told is = now.told();
    boolean samePerson = before != null && same(now.contact(), before.contact());
    boolean sameFirm = before != null && same(now.account(), before.account());
    boolean typedName = said.who().contact() == null && (is.name() || !is.person().isEmpty());
    boolean typedFirm = said.who().accountId() == null && is.account();
    Signal.Told person = typedName ? is : samePerson ? was : Signal.Told.NOTHING;
    Signal.Told firm = typedFirm ? is : sameFirm ? was : Signal.Told.NOTHING;
    Boolean earlier = samePerson ? was.consent() : null;
    return new Signal.Told(
        person.name(),
        firm.account(),
        person.person(),
        firm.firm(),
        said.consent() == null ? earlier : (Boolean) said.consent().isGranted());
  }

  /** An emptied field changes nothing. */
  private static boolean same(@Nullable Object now, @Nullable Object before) {
    return now == null || Objects.equals(now, before);
  }
}
