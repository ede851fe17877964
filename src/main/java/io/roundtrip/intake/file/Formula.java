package io.roundtrip.intake.file;

/**
 * Cells that a spreadsheet would run. In a file of ours they get a sign before them; a file of ours
 * that is sent again loses it, so that it means what it meant.
 */
public final class Formula {
  private static final char SIGN = '\'';

  private Formula() {}

  public static String neutral(String cell) {
    return runs(cell) ? SIGN + cell : cell;
  }

  static String back(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == SIGN && runs(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  /** Signs before it do not change that, or one sign too many would be taken away. */
  private static boolean runs(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == SIGN) at++;
    return at < cell.length() && "=+-@\t\r\n".indexOf(cell.charAt(at)) >= 0
        || at < cell.length() && "＝＋－＠".indexOf(cell.charAt(at)) >= 0;
  }
}
