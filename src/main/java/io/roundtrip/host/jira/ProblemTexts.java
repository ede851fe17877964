package io.roundtrip.host.jira;

import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Problems in the language of whoever is logged in. */
public final class ProblemTexts {
  /** What programs are told to send, people are told in other words. */
  private static final Set<String> OWN_WORDS =
      Set.of("out-of-range", "not-a-choice", "unknown-roadmap-status");

  private final Phrases texts;

  public ProblemTexts(Phrases texts) {
    this.texts = texts;
  }

  /** What is wrong. */
  public String message(Problem problem) {
    return text(problem, "");
  }

  /** What to do about it. */
  public String fix(Problem problem) {
    return text(problem, ".fix");
  }

  /** What is wrong and what to do, by the name of the field, for whoever filled in a form. */
  public Map<String, String> byField(Refused refused) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Problem problem : refused.problems())
      found.merge(problem.field(), inForm(problem), (a, b) -> a + " " + b);
    return found;
  }

  private String inForm(Problem problem) {
    return OWN_WORDS.contains(problem.code())
        ? text(problem, ".form")
        : message(problem) + " " + fix(problem);
  }

  private String text(Problem problem, String which) {
    Serializable[] args = problem.args().toArray(Serializable[]::new);
    return texts.text("roundtrip.problem." + problem.code() + which, args).strip();
  }
}
