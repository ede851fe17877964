package io.roundtrip.intake.file;

/**
 * A cell between tabs without quotes: backslash, tab and line ends are written \\ \t \n \r. A cell
 * in which a backslash means nothing of this was written by somebody who does not know it: it is
 * taken as it stands.
 */
public final class Escapes {
  private static final String WRITTEN = "\\tnr";
  private static final String MEANT = "\\\t\n\r";

  private Escapes() {}

  static String undone(String cell) {
    if (cell.indexOf('\\') < 0) return cell;
    StringBuilder text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) != '\\') {
        text.append(cell.charAt(i));
        continue;
      }
      int known = i + 1 < cell.length() ? WRITTEN.indexOf(cell.charAt(i + 1)) : -1;
      if (known < 0) return cell;
      text.append(MEANT.charAt(known));
      i++;
    }
    return text.toString();
  }

  public static String done(String text) {
    StringBuilder cell = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int known = MEANT.indexOf(c);
      if (known < 0) cell.append(c);
      else cell.append('\\').append(WRITTEN.charAt(known));
    }
    return cell.toString();
  }
}
