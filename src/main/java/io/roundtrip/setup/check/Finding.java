package io.roundtrip.setup.check;

import java.util.List;

/**
 * One line of the report.
 *
 * @param check name of the check
 * @param looked how many things were looked at
 * @param missing what is not there, each by its name; or why the check failed
 */
public record Finding(String check, State state, int looked, List<String> missing) {
  public Finding {
    missing = List.copyOf(missing);
  }

  /** How it stands. */
  public enum State {
    /** All there. */
    GREEN,
    /** Something is not there, and the product goes on another way. */
    PLAN_B,
    /** Something is not there. */
    RED,
    /** Not looked at: time was up, or it cannot be seen from here. */
    UNSEEN
  }
}
