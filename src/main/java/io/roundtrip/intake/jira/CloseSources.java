package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.util.DefaultIssueChangeHolder;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.intake.SettleAll;
import io.roundtrip.signals.CiteAnew;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.util.Optional;

/**
 * {@link SettleAll.OpenSources} in the field Source reference: without history, events and mail;
 * only the index follows. The field comes first, so that what was cut off is done again.
 */
public final class CloseSources implements SettleAll.OpenSources {
  private final FieldValues values;
  private final IssueManager issues;
  private final IssueIndexingService index;
  private final RowRefs refs;
  private final CiteAnew cite;

  public CloseSources(
      FieldValues values,
      IssueManager issues,
      IssueIndexingService index,
      RowRefs refs,
      CiteAnew cite) {
    this.values = values;
    this.issues = issues;
    this.index = index;
    this.refs = refs;
    this.cite = cite;
  }

  @Override
  public boolean close(Signal signal) {
    SourceRef open = signal.source();
    if (open == null || !RowRefs.isOne(open) || refs.isOurs(open.text())) return false;
    SourceRef closed = refs.nth(refs.digest("open", open.text()), 1);
    Optional<CustomField> field = values.custom(Field.SOURCE);
    Issue issue = issues.getIssueObject(signal.issue().value());
    if (issue != null && field.isPresent()) write(field.get(), issue, open, closed);
    cite.as(signal.issue(), closed);
    return true;
  }

  private void write(CustomField field, Issue issue, SourceRef open, SourceRef closed) {
    if (!open.text().equals(field.getValue(issue))) return;
    field.updateValue(
        (FieldLayoutItem) null,
        issue,
        new ModifiedValue(open.text(), closed.text()),
        new DefaultIssueChangeHolder());
    try {
      index.reIndex(issue);
    } catch (IndexException failed) {
      throw new IllegalStateException("could not index issue " + issue.getId(), failed);
    }
  }
}
