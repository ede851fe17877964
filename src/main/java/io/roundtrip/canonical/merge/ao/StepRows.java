package io.roundtrip.canonical.merge.ao;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.ao.GroupedRows;
import io.roundtrip.canonical.merge.Regression;
import io.roundtrip.canonical.merge.Step;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between rows and steps. */
final class StepRows {
  private StepRows() {}

  static Map<String, Object> columns(Step step, int place) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("OPERATION", step.operation().value());
    columns.put("PLACE", place);
    columns.put("DEED", step.deed().name());
    columns.put("FEEDBACK_ID", step.feedback().value());
    columns.put("PROJECT_ID", step.project() == null ? null : step.project().value());
    columns.put("BEFORE_ID", number(step.before()));
    columns.put("AFTER_ID", number(step.after()));
    columns.put("HOW", step.how().name());
    columns.put("REGRESSION", step.regression().name());
    columns.put("LINKED", step.linked());
    columns.put("LABELLED", step.labelled());
    columns.put("DONE_BY", step.by().value());
    columns.put("DONE_AT", step.at().toEpochMilli());
    columns.put("UNDOES", GroupedRows.text(step.undoes()));
    return columns;
  }

  static Step step(MergeStepRow row) {
    Long project = row.getProjectId();
    return new Step(
        new OperationId(row.getOperation()),
        Step.Deed.valueOf(row.getDeed()),
        new IssueId(row.getFeedbackId()),
        project == null ? null : new ProjectId(project),
        issue(row.getBeforeId()),
        issue(row.getAfterId()),
        How.valueOf(row.getHow()),
        Regression.valueOf(row.getRegression()),
        row.getLinked(),
        row.getLabelled(),
        new UserKey(Objects.requireNonNullElse(row.getDoneBy(), "")),
        Instant.ofEpochMilli(row.getDoneAt()),
        GroupedRows.operation(row.getUndoes()));
  }

  private static @Nullable Long number(@Nullable IssueId issue) {
    return issue == null ? null : issue.value();
  }

  private static @Nullable IssueId issue(@Nullable Long number) {
    return number == null ? null : new IssueId(number);
  }
}
