package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Whether there may be news of an issue that no panel shows yet. */
public interface NewsAhead {
  /** Jira said a moment ago that the issue changed, and nobody has looked yet. One query. */
  boolean of(IssueId issue);

  /** Of all that a project tells: mails of these kinds, and those of these statuses. */
  record Part(Set<Kind> kinds, Set<RoadmapStatus> statuses) {
    public static final Part NONE = new Part(Set.of(), Set.of());
    public static final Part ALL = new Part(EnumSet.allOf(Kind.class), Set.of());

    public Part {
      kinds = Set.copyOf(kinds);
      statuses = Set.copyOf(statuses);
    }

    public static Part of(Kind kind) {
      return new Part(Set.of(kind), Set.of());
    }

    public Part and(Part other) {
      Set<Kind> allKinds = new HashSet<>(kinds);
      allKinds.addAll(other.kinds);
      Set<RoadmapStatus> allStatuses = new HashSet<>(statuses);
      allStatuses.addAll(other.statuses);
      return new Part(allKinds, allStatuses);
    }

    public boolean isEmpty() {
      return kinds.isEmpty() && statuses.isEmpty();
    }

    /** Whether news that an item is so now belongs to it. */
    public boolean holds(RoadmapStatus now) {
      return kinds.contains(Kind.STATUS) || statuses.contains(now);
    }
  }

  /** What has not left, where a project tells less, or more again. */
  interface Waiting {
    /**
     * How many mails have not left, with those that the 500 oldest undo windows of it that are not
     * done would make: at least so many. A few queries, and a few for each such window.
     */
    int of(ProjectId project, Part part);

    /** What of it has not left is never told: a write for each mail and each undo window. */
    void drop(ProjectId project, Part part, Reason why);
  }
}
