package io.roundtrip.intake;

import io.roundtrip.signals.Signal;
import java.util.Collection;

/** The fields of feedback issues that say who it was. */
public interface CustomersInFields {
  /**
   * Puts the keys of the people and accounts of the signals where names, addresses or other keys
   * stand. Safe to repeat; issues that are gone are passed over.
   *
   * @return how many issues changed
   */
  int settle(Collection<Signal> signals);
}
