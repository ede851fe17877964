package io.roundtrip.roadmap;

import io.roundtrip.kernel.ProjectId;

/**
 * Somebody said what a project's statuses stand for.
 *
 * @param anew whether nobody had said so, or nobody could read it
 */
public record StatusesMapped(ProjectId project, boolean anew) {}
