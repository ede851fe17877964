package io.roundtrip.notify.crash;

import java.nio.charset.StandardCharsets;

/** What a client has said to PostgreSQL since it began. */
final class Transaction {
  private static final String BEGIN = "BEGIN\0";
  private static final String COMMIT = "COMMIT\0";

  static String text(byte[] some, int length) {
    return new String(some, 0, length, StandardCharsets.ISO_8859_1);
  }

  private final StringBuilder said = new StringBuilder();

  /** It says more; answers whether this commits something of which that is to happen. */
  boolean commits(byte[] some, int length, Trouble trouble) {
    said.append(text(some, length));
    int begun = said.lastIndexOf(BEGIN);
    if (begun > 0) said.delete(0, begun);
    int end = said.indexOf(COMMIT);
    if (end < 0) return false;
    String all = said.substring(0, end);
    said.setLength(0);
    return trouble.isOf(all);
  }
}
