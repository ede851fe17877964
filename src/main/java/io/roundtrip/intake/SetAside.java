package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * What an issue's fields hold and no piece of feedback may: Jira's own doors cannot refuse it, so
 * it stays in its field, is left out of what we keep, and is named on the issue. So is an emptied
 * field that takes nobody away.
 */
public final class SetAside {
  private final FeedbackIssues issues;

  public SetAside(FeedbackIssues issues) {
    this.issues = issues;
  }

  /** With our names of fields; empty also when the issue is gone. */
  public List<Problem> of(IssueId issue) {
    try {
      return issues.read(issue).map(SetAside::problems).orElse(List.of());
    } catch (Refused notNow) {
      return notNow.problems();
    }
  }

  static List<Problem> problems(FeedbackSeen seen) {
    List<Problem> problems =
        new ArrayList<>(ReadForm.of(seen.form(), seen.created(), "", Channel.OTHER).problems());
    if (seen.emptied().address())
      problems.add(Problem.of(seen.form().called(Form.EMAIL), "emptied-beside-name"));
    return List.copyOf(problems);
  }
}
