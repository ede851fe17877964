package io.roundtrip.setup.check;

import java.util.function.Supplier;

/**
 * One thing that is looked at; it writes nothing.
 *
 * @param name its texts are {@code roundtrip.setup.check.<name>} and {@code ….todo}
 * @param planB whether the product goes on another way without it
 */
public record Check(String name, boolean planB, Supplier<Look> look) {
  public static Check must(String name, Supplier<Look> look) {
    return new Check(name, false, look);
  }

  static Check may(String name, Supplier<Look> look) {
    return new Check(name, true, look);
  }
}
