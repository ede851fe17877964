package io.roundtrip.cases;

import java.util.concurrent.Callable;

/**
 * An input after a public bug report, the right value, and how to get what the product makes of it.
 *
 * @param input its number and what is odd about it
 * @param pending who still has to make it true; "" = it must be true now
 */
record Case(String input, String right, String pending, Callable<String> got) {
  static Case of(String input, String right, Callable<String> got) {
    return new Case(input, right, "", got);
  }

  Case waitsFor(String whom) {
    return new Case(input, right, whom, got);
  }
}
