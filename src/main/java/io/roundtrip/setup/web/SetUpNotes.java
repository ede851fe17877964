package io.roundtrip.setup.web;

import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.jira.BoardFilter;
import io.roundtrip.setup.jira.OpenProjects;
import io.roundtrip.setup.jira.SeeCustomers;

/**
 * What stands around setting a project up: what is missing, whether anybody may browse it, what a
 * board's filter needs, and who may see customers.
 */
public record SetUpNotes(
    GapTexts gaps, OpenProjects open, BoardFilter board, SeeCustomers customers) {}
