package io.roundtrip.host.web;

import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Problems in the reader's language, for pages. */
public final class ProblemTexts {
  private final I18nResolver texts;

  public ProblemTexts(I18nResolver texts) {
    this.texts = texts;
  }

  /** What is wrong and what to do, by the name of the field. */
  public Map<String, String> byField(Refused refused) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Problem problem : refused.problems())
      found.merge(problem.field(), text(problem), (a, b) -> a + " " + b);
    return found;
  }

  private String text(Problem problem) {
    Serializable[] args = problem.args().toArray(Serializable[]::new);
    String key = "roundtrip.problem." + problem.code();
    return texts.getText(key, args) + " " + texts.getText(key + ".fix", args);
  }
}
