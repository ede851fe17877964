package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;

/** The field "Roadmap status" of an item. */
public interface RoadmapField {
  /**
   * Writes the status unless it is there already, and re-indexes the issue. Does nothing while the
   * field does not exist, does not belong to the issue, or the issue is gone.
   *
   * @return whether it was written
   */
  boolean show(IssueId item, RoadmapStatus status);

  /** Whether people see another status in the field; an empty field, or none, says nothing. */
  boolean showsAnother(IssueId item, RoadmapStatus status);
}
