package io.roundtrip.setup.web;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.Gap;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.jira.BoardFilter;

/**
 * What stands around a project's settings: what Jira lacks, what no status means yet, what a
 * board's filter needs.
 */
public record SettingsNotes(
    GapTexts gaps, StatusMappings mappings, BoardFilter board, CustomerSite customers) {
  /** Whether customers reach the page where they can stop mail. */
  boolean isReached() {
    return customers.address().isPresent();
  }

  String text(Gap gap) {
    return gaps.text(gap);
  }

  /** Whether somebody said what the statuses mean to customers. */
  boolean isMapped(ProjectId project) {
    return mappings.of(project).isSaved();
  }
}
