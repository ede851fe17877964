package io.roundtrip.canonical.suggest;

import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is shown in a list, to somebody who may see it.
 *
 * @param category of the status: "new", "indeterminate" or "done"
 * @param type name of the issue type
 * @param roadmapStatus "planned", "in-progress" …; null where nobody has mapped the statuses
 * @param at when it was said; when the issue was made where that is not known
 * @param dated false for old feedback of which nobody knows when it was said: then {@code at} is
 *     when it was imported
 */
public record Card(
    Visibility.Shown shown,
    ProjectId project,
    String status,
    String category,
    String type,
    @Nullable String roadmapStatus,
    Instant at,
    boolean dated) {
  Card saidAt(Instant said, boolean dated) {
    return new Card(shown, project, status, category, type, roadmapStatus, said, dated);
  }
}
