package io.roundtrip.notify.letter;

import io.roundtrip.notify.Var;

/**
 * One character of the private use area stands for each variable while Markdown is read, so that
 * nothing a customer wrote can become markup.
 */
final class Sentinels {
  private static final char FIRST = '\uE000';
  private static final int ROOM = 0x100;

  private Sentinels() {}

  static boolean isOne(int c) {
    return c >= FIRST && c < FIRST + ROOM;
  }

  static char of(Var name) {
    return (char) (FIRST + name.ordinal());
  }

  static Var of(char sentinel) {
    return Var.values()[sentinel - FIRST];
  }
}
