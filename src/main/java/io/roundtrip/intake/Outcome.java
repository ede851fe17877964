package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Signal;
import java.util.List;

/** What became of one piece of feedback. */
public sealed interface Outcome permits Outcome.Kept, Outcome.Repeated, Outcome.Rejected {

  /**
   * @param leftOut fields of old feedback that could not be used, and why; empty = kept as sent
   */
  record Kept(Signal signal, String issueKey, List<Problem> leftOut) implements Outcome {}

  /**
   * Its source reference was there before in its project; nothing was changed.
   *
   * @param issueKey "" when the person may not see that issue
   * @param same what is there says the same; false also when the person may not see it
   */
  record Repeated(IssueId issue, String issueKey, boolean same) implements Outcome {
    /**
     * Why it is not taken.
     *
     * @param source what the sender calls the source reference
     */
    public Problem problem(String source) {
      return issueKey.isEmpty()
          ? Problem.of(source, "duplicate-source-hidden")
          : Problem.of(source, "duplicate-source", issueKey);
    }
  }

  /** Nothing was stored. */
  record Rejected(Refused.Kind kind, List<Problem> problems) implements Outcome {
    public Refused refused() {
      return new Refused(kind, problems);
    }
  }
}
