package io.roundtrip.canonical.jira;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;

/** {@code issue in evidenceOf("RT-1")}: the feedback behind an item and everything below it. */
public final class EvidenceFunction extends NamedIssueFunction {
  private final Evidence evidence;

  public EvidenceFunction(Evidence evidence, Visibility visibility, Phrases texts) {
    super(visibility, texts);
    this.evidence = evidence;
  }

  @Override
  protected Collection<IssueId> about(IssueId named) {
    return evidence.of(named).stream().map(Piece::feedback).toList();
  }
}
