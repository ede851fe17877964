package io.roundtrip.cases;

import java.util.concurrent.Callable;

/**
 * An input after a public bug report, the right value, and how to get what the product makes of it.
 *
 * @param input its number and what is odd about it
 */
record Case(String input, String right, Callable<String> got) {
  static Case of(String input, String right, Callable<String> got) {
    return new Case(input, right, got);
  }
}
