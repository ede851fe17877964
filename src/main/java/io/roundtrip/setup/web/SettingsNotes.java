package io.roundtrip.setup.web;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.Gap;
import io.roundtrip.setup.GapTexts;

/** What a project's settings have to be told of: what Jira lacks, what no status means yet. */
public record SettingsNotes(GapTexts gaps, StatusMappings mappings) {
  String text(Gap gap) {
    return gaps.text(gap);
  }

  /** Whether somebody said what the statuses mean to customers. */
  boolean isMapped(ProjectId project) {
    return mappings.of(project).isSaved();
  }
}
