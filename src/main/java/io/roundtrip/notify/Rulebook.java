package io.roundtrip.notify;

import io.roundtrip.kernel.ProjectId;
import java.util.Set;

/** What each project decided. */
public interface Rulebook {
  /** {@link Rules#OFF} for a project without settings. Reads the store. */
  Rules of(ProjectId project);

  /**
   * Whether {@link #of} is what the project decided. Rules that cannot be read let nothing leave,
   * and nothing is given up because of them. Reads the store.
   */
  boolean isReadable(ProjectId project);

  /** What to say of a project that is not on. Reads the store. */
  default Reason whyOff(ProjectId project) {
    return isReadable(project) ? Reason.PROJECT_OFF : Reason.SETTINGS_UNREADABLE;
  }

  /** From memory, no query: may be some seconds old. The listener's cheap question. */
  boolean isOn(ProjectId project);

  /** All projects that are on; reads the store and refreshes {@link #isOn}. */
  Set<ProjectId> on();
}
