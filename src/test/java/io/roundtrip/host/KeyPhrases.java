package io.roundtrip.host;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a test says instead of a text: its key and what was filled in. */
public final class KeyPhrases {
  private KeyPhrases() {}

  public static String joined(String between, Serializable... args) {
    return Arrays.stream(args).map(String::valueOf).collect(Collectors.joining(between));
  }
}
