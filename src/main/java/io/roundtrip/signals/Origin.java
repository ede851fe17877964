package io.roundtrip.signals;

import io.roundtrip.kernel.ProjectId;

/**
 * What a piece of feedback keeps of the projects it was in; both are the one where it is until it
 * moves.
 *
 * @param given where it was given: there its source reference counts, wherever it goes; where it is
 *     another piece may have the same one
 * @param under where a reader has to be allowed to see customers to see this one, beside where the
 *     issue is: who moved it might not see it there, so moving it tells nobody who it is
 */
public record Origin(ProjectId given, ProjectId under) {}
