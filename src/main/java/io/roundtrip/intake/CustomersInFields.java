package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of feedback issues that say who it was. */
public interface CustomersInFields {
  /**
   * Puts the keys of the people and accounts of the signals where names, addresses or other keys
   * stand. Safe to repeat; issues that are gone are passed over.
   *
   * @param now asked directly before an issue's fields are written: what is known of it then; empty
   *     = they stay as they are
   * @return how many issues changed
   */
  int settle(Collection<Signal> signals, Function<IssueId, Optional<Signal>> now);

  /** Of signals that were written just now. */
  default int settle(Collection<Signal> signals) {
    Map<IssueId, Signal> known = new HashMap<>();
    for (Signal signal : signals) known.put(signal.issue(), signal);
    return settle(signals, issue -> Optional.ofNullable(known.get(issue)));
  }
}
