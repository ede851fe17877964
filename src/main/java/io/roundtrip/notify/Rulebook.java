package io.roundtrip.notify;

import io.roundtrip.kernel.ProjectId;
import java.util.Set;

/** What each project decided. */
public interface Rulebook {
  /**
   * {@link Rules#OFF} for a project without settings, {@link Rules#UNREADABLE} where they cannot be
   * read. Reads the store.
   */
  Rules of(ProjectId project);

  /** From memory, no query: may be some seconds old. The listener's cheap question. */
  boolean isOn(ProjectId project);

  /** On, or nobody knows; where that is quick, from memory. */
  default boolean mayBeOn(ProjectId project) {
    return isOn(project) || !of(project).isReadable();
  }

  /** All projects that are on, from memory: may be two minutes old. */
  default Set<ProjectId> onLately() {
    return on();
  }

  /** All projects that are on; reads the store and refreshes {@link #isOn}. */
  Set<ProjectId> on();
}
