package io.roundtrip.canonical.merge.ao;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.ao.GroupedRows;
import io.roundtrip.canonical.merge.Deed;
import io.roundtrip.canonical.merge.Operation;
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
    Deed deed = step.operation().deed();
    Map<String, Object> columns = new HashMap<>();
    columns.put("OPERATION", step.operation().id().value());
    columns.put("PLACE", place);
    columns.put("DEED", deed.kind().name());
    columns.put("FEEDBACK_ID", step.feedback().value());
    columns.put("PROJECT_ID", step.project() == null ? null : step.project().value());
    columns.put("BEFORE_ID", number(step.before()));
    columns.put("AFTER_ID", number(step.after()));
    columns.put("HOW", step.operation().how().name());
    columns.put("REGRESSION", deed.regression().name());
    columns.put("LINKED", step.made().link());
    columns.put("LABELLED", step.made().label());
    columns.put("DONE_BY", step.operation().by().value());
    columns.put("DONE_AT", step.operation().at().toEpochMilli());
    columns.put("UNDOES", GroupedRows.text(deed.undoes()));
    return columns;
  }

  static Step step(MergeStepRow row) {
    Long project = row.getProjectId();
    return new Step(
        operation(row),
        new IssueId(row.getFeedbackId()),
        project == null ? null : new ProjectId(project),
        issue(row.getBeforeId()),
        issue(row.getAfterId()),
        new Step.Made(row.getLinked(), row.getLabelled()));
  }

  private static Operation operation(MergeStepRow row) {
    Deed deed =
        new Deed(
            Deed.Kind.valueOf(row.getDeed()),
            Regression.valueOf(row.getRegression()),
            GroupedRows.operation(row.getUndoes()));
    return new Operation(
        new OperationId(row.getOperation()),
        deed,
        How.valueOf(row.getHow()),
        new UserKey(Objects.requireNonNullElse(row.getDoneBy(), "")),
        Instant.ofEpochMilli(row.getDoneAt()));
  }

  private static @Nullable Long number(@Nullable IssueId issue) {
    return issue == null ? null : issue.value();
  }

  private static @Nullable IssueId issue(@Nullable Long number) {
    return number == null ? null : new IssueId(number);
  }
}
