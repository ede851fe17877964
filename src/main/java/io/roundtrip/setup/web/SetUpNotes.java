package io.roundtrip.setup.web;

import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.jira.BoardFilter;
import io.roundtrip.setup.jira.OpenProjects;

/**
 * What stands around setting a project up: what is missing, whether anybody may browse it, what a
 * board's filter needs.
 */
public record SetUpNotes(GapTexts gaps, OpenProjects open, BoardFilter board) {}
