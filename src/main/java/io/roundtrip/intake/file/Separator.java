package io.roundtrip.intake.file;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which sign stands between the cells: the one by which many rows are of one width. Pure. */
final class Separator {
  private static final String CANDIDATES = ",;\t|";
  private static final int ROWS = 200;
  private static final int LINE = 6;

  /**
   * What one sign makes of the rows.
   *
   * @param known titles in the first row that are understood
   * @param width of most rows
   * @param alike rows of that width
   */
  private record Try(char sign, int known, int width, long alike, int rows) {
    boolean even() {
      return alike == rows;
    }
  }

  private Separator() {}

  /** As Excel writes it before everything else: "sep=;". */
  static @Nullable Character declared(String line) {
    String plain =
        line.startsWith("\"") && line.endsWith("\"") && line.length() > 1
            ? line.substring(1, line.length() - 1)
            : line;
    boolean says = plain.length() == LINE - 1 && plain.regionMatches(true, 0, "sep=", 0, 4);
    return says ? plain.charAt(4) : null;
  }

  /**
   * @param columns how many the caller names; 0 = the first row has the titles
   */
  static char of(String text, int columns) {
    List<Try> all = new ArrayList<>();
    for (char sign : CANDIDATES.toCharArray()) {
      Try one = tried(text, sign, columns);
      if (one != null && one.width() > 1) all.add(one);
    }
    if (all.stream().anyMatch(one -> one.known() > 0)) all.removeIf(one -> one.known() == 0);
    if (all.isEmpty()) return ',';
    all.sort(
        (a, b) ->
            a.even() != b.even()
                ? Boolean.compare(b.even(), a.even())
                : a.known() != b.known()
                    ? Integer.compare(b.known(), a.known())
                    : Long.compare(b.alike() * a.rows(), a.alike() * b.rows()));
    if (all.size() > 1 && same(all.get(0), all.get(1)))
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("separator", "separator-unclear"));
    return all.get(0).sign();
  }

  private static boolean same(Try a, Try b) {
    return a.even() == b.even()
        && a.known() == b.known()
        && a.alike() * b.rows() == b.alike() * a.rows();
  }

  /** Null when the quotes do not fit this sign, or the rows do not fit the columns. */
  private static @Nullable Try tried(String text, char sign, int columns) {
    List<Integer> widths = new ArrayList<>();
    List<String> titles = List.of();
    List<Csv.Row> rows;
    try {
      rows = Csv.rows(text, sign, ROWS);
    } catch (Refused beyondLimits) {
      return null;
    }
    if (rows.size() < ROWS && rows.size() > 1 && Csv.open(text, sign)) rows.remove(rows.size() - 1);
    for (Csv.Row row : rows) {
      if (row.cells().stream().allMatch(String::isBlank)) continue;
      if (titles.isEmpty()) titles = row.cells();
      widths.add(row.cells().size());
    }
    Map<Integer, Long> count = new TreeMap<>();
    for (int width : widths) count.merge(width, 1L, Long::sum);
    int width = 0;
    for (Map.Entry<Integer, Long> each : count.entrySet())
      if (each.getValue() > count.getOrDefault(width, 0L)) width = each.getKey();
    if (columns > 0 && width != columns) return null;
    int known = columns > 0 ? 0 : Columns.of(titles).known();
    return new Try(sign, known, width, count.getOrDefault(width, 0L), widths.size());
  }
}
