package io.roundtrip.intake.file.ao;

import io.roundtrip.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** Problems as one text of a column. */
final class WrittenProblems {
  private static final char BETWEEN_PARTS = '\u001f';
  private static final char BETWEEN_PROBLEMS = '\u001e';

  private WrittenProblems() {}

  static String written(List<Problem> problems) {
    List<String> written = new ArrayList<>();
    for (Problem problem : problems) {
      List<String> parts = new ArrayList<>(List.of(problem.field(), problem.code()));
      parts.addAll(problem.args());
      written.add(
          String.join(
              String.valueOf(BETWEEN_PARTS), parts.stream().map(WrittenProblems::plain).toList()));
    }
    return String.join(String.valueOf(BETWEEN_PROBLEMS), written);
  }

  private static String plain(String part) {
    return part.replace(BETWEEN_PARTS, ' ').replace(BETWEEN_PROBLEMS, ' ').replace('\0', ' ');
  }

  static List<Problem> read(String written) {
    List<Problem> problems = new ArrayList<>();
    for (String one : written.split(String.valueOf(BETWEEN_PROBLEMS), -1)) {
      String[] parts = one.split(String.valueOf(BETWEEN_PARTS), -1);
      if (parts.length >= 2)
        problems.add(new Problem(parts[0], parts[1], List.of(parts).subList(2, parts.length)));
    }
    return problems;
  }
}
