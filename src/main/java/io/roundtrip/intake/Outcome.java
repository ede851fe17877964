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
   * Its source reference was there before in its project; it is not kept, only a no to mail counts.
   *
   * @param issueKey "" when the person may not see that issue
   */
  record Repeated(IssueId issue, String issueKey, Difference difference) implements Outcome {
    public boolean same() {
      return difference == Difference.NONE;
    }

    /**
     * Why it is not taken.
     *
     * @param source what the sender calls the source reference
     */
    public Problem problem(String source) {
      return switch (difference) {
        case HIDDEN -> Problem.of(source, "duplicate-source-hidden");
        case CUSTOMER -> Problem.of(source, "other-customer", issueKey);
        case NONE, WORDS -> Problem.of(source, "duplicate-source", issueKey);
      };
    }
  }

  /**
   * From what is there. CUSTOMER is told only to who sees the customers of that issue; HIDDEN: the
   * person may not see what is there.
   */
  enum Difference {
    NONE,
    WORDS,
    CUSTOMER,
    HIDDEN
  }

  /** Nothing was stored. */
  record Rejected(Refused.Kind kind, List<Problem> problems) implements Outcome {
    public Refused refused() {
      return new Refused(kind, problems);
    }
  }
}
