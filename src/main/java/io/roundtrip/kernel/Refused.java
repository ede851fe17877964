package io.roundtrip.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The request was not done, nothing was stored; every problem found is named. Becomes the one REST
 * error body.
 */
public final class Refused extends RuntimeException {
  /** Decides the HTTP status: 400, 403, 404, 409, 413. */
  public enum Kind {
    BAD_INPUT,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  public Refused(Kind kind, List<Problem> problems) {
    super(
        kind
            + problems.stream()
                .map(p -> p.field() + ":" + p.code())
                .collect(Collectors.joining(", ", " ", "")));
    this.kind = kind;
    this.problems = List.copyOf(problems);
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
