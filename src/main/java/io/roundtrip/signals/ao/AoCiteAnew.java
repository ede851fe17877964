package io.roundtrip.signals.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.CiteAnew;
import io.roundtrip.signals.Signals;
import io.roundtrip.signals.SourceRef;

/** {@link CiteAnew} in the table SIGNAL. */
public final class AoCiteAnew implements CiteAnew {
  private final ActiveObjects ao;

  public AoCiteAnew(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void as(IssueId issue, SourceRef source) {
    for (SignalRow row : ao.find(SignalRow.class, "ISSUE_ID = ?", issue.value())) {
      ProjectId project = new ProjectId(row.getProjectId());
      row.setSourceSystem(source.system());
      row.setSourceRef(source.id());
      row.setSourceKey(Rows.sourceKey(new Signals.Cited(project, source)));
      row.save();
    }
  }
}
