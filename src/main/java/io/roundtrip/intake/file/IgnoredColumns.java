package io.roundtrip.intake.file;

import io.roundtrip.kernel.Text;
import java.util.List;

/**
 * Columns whose titles are not understood: their cells are left out.
 *
 * @param first the first titles, cut
 * @param more how many there are besides
 */
public record IgnoredColumns(List<String> first, int more) {
  static final int MOST = 20;

  /** So much of a title is enough to find it. */
  static final int MOST_TITLE = 40;

  static IgnoredColumns of(List<String> titles) {
    return new IgnoredColumns(
        titles.stream().limit(MOST).map(title -> Text.cut(Text.line(title), MOST_TITLE)).toList(),
        Math.max(0, titles.size() - MOST));
  }
}
