package io.roundtrip.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The request was not done, nothing was stored; every problem found is named. Becomes the one REST
 * error body.
 */
public final class Refused extends RuntimeException {
  /** Decides the HTTP status: 400, 403, 404, 409, 413, 503. */
  public enum Kind {
    BAD_INPUT,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE,
    UNAVAILABLE
  }

  /** An answer names no more problems than this; how many there are besides is its last line. */
  public static final int MOST = 100;

  private final Kind kind;
  private final transient List<Problem> problems;

  public Refused(Kind kind, List<Problem> problems) {
    super(
        kind
            + problems.stream()
                .limit(MOST)
                .map(p -> p.field() + ":" + p.code())
                .collect(Collectors.joining(", ", " ", "")));
    this.kind = kind;
    this.problems = problems.size() <= MOST ? List.copyOf(problems) : first(problems);
  }

  private static List<Problem> first(List<Problem> problems) {
    List<Problem> first = new ArrayList<>(problems.subList(0, MOST - 1));
    first.add(Problem.of("", "more-problems", Integer.toString(problems.size() - first.size())));
    return List.copyOf(first);
  }

  public Refused(Kind kind, Problem problem) {
    this(kind, List.of(problem));
  }

  public Kind kind() {
    return kind;
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
