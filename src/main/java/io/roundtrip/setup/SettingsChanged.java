package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;

/**
 * A project's settings are others than before.
 *
 * @param off whether this switched the project off
 * @param anew whether nobody could read them before
 */
public record SettingsChanged(ProjectId project, boolean off, boolean anew) {}
