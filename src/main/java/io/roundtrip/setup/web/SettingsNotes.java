package io.roundtrip.setup.web;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.Gap;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.jira.BoardFilter;
import java.util.function.BooleanSupplier;

/**
 * What stands around a project's settings: what Jira lacks, what no status means yet, what a
 * board's filter needs.
 */
public record SettingsNotes(
    GapTexts gaps, StatusMappings mappings, BoardFilter board, BooleanSupplier stops) {
  /** Whether customers can stop mail, by the page that they reach or by a mail that we read. */
  boolean isReached() {
    return stops.getAsBoolean();
  }

  String text(Gap gap) {
    return gaps.text(gap);
  }

  /** Whether somebody said what the statuses mean to customers. */
  boolean isMapped(ProjectId project) {
    return mappings.of(project).isSaved();
  }
}
