package minijira.plugin.place;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a wrong one is most like. */
public final class Nearest {
  private Nearest() {}

  public static String to(String name, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(one -> distance(name, one))).orElse("");
  }

  /** How many letters must be put in, left out or changed. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) row[j] = j;
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int above = row[j];
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[to.length()];
  }
}
