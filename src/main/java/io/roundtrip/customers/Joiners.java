package io.roundtrip.customers;

/**
 * The two invisible joiners are letters of a domain only where they change how it is written (RFC
 * 5892, appendix A): after a virama, and the non-joiner between two letters of the Arabic script
 * that would otherwise join. Other scripts that join are refused.
 */
final class Joiners {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** Canonical combining class 9. */
  private static final String VIRAMAS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0E3A\u0EBA\u0F84"
          + "\u1039\u103A\u1714\u1734\u17D2\u1A60\u1B44\u1BAA\u1BAB\u1BF2\u1BF3\u2D7F\uA806\uA8C4"
          + "\uA953\uA9C0\uAAF6\uABED";

  /** Arabic letters that never join the letter after them. */
  private static final String ENDS =
      "\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0671\u0672\u0673"
          + "\u0674\u0675\u0676\u0677\u0688\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690\u0691"
          + "\u0692\u0693\u0694\u0695\u0696\u0697\u0698\u0699\u06C0\u06C3\u06C4\u06C5\u06C6\u06C7"
          + "\u06C8\u06C9\u06CA\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF";

  private Joiners() {}

  static boolean isJoiner(int c) {
    return c == NON_JOINER || c == JOINER;
  }

  static boolean fits(int[] label, int at) {
    if (at == 0) return false;
    if (VIRAMAS.indexOf(label[at - 1]) >= 0) return true;
    return label[at] == NON_JOINER
        && at + 1 < label.length
        && isArabic(label[at - 1])
        && ENDS.indexOf(label[at - 1]) < 0
        && isArabic(label[at + 1])
        && label[at + 1] != 0x621
        && label[at + 1] != 0x674;
  }

  private static boolean isArabic(int c) {
    return Character.isLetter(c) && c >= 0x620 && c <= 0x6FF;
  }
}
