package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.List;

/**
 * Merge these, please.
 *
 * @param feedback 1 to 100, each for itself; one that is canonical brings its duplicates along
 * @param suggested whether Roundtrip had proposed it
 */
public record Ask(
    List<IssueId> feedback,
    IssueId into,
    Regression regression,
    How how,
    UserKey by,
    boolean suggested) {
  public static final int MOST = 100;

  public Ask {
    feedback = few(feedback);
  }

  /** Nobody had proposed it. */
  public Ask(List<IssueId> feedback, IssueId into, Regression regression, How how, UserKey by) {
    this(feedback, into, regression, how, by, false);
  }

  /** Whether a person agrees with Roundtrip; what merges itself agrees with nobody. */
  boolean confirms() {
    return suggested && how != How.AUTOMATIC;
  }

  /** At least one, at most {@value #MOST}, each once; refused otherwise. */
  static List<IssueId> few(List<IssueId> feedback) {
    List<IssueId> each = feedback.stream().distinct().toList();
    if (each.isEmpty()) {
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("feedback", "required"));
    }
    if (each.size() > MOST) {
      String most = String.valueOf(MOST);
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("feedback", "too-many", most));
    }
    return each;
  }
}
