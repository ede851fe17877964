package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who of these people would get the mail about the status that an item has next. */
interface Telling {
  /**
   * @param status what the item is now; null while the project's statuses are not mapped
   * @param wishes of each person the feedback that hangs on this very item; who is absent asked
   *     only for what is below
   * @param reader who is told the reasons; null = nobody is logged in
   */
  record Asked(
      IssueId item,
      ProjectId project,
      @Nullable RoadmapStatus status,
      Map<ContactId, Set<IssueId>> wishes,
      @Nullable UserKey reader) {
    public Asked {
      wishes = Map.copyOf(wishes);
    }
  }

  /**
   * @param next the status they would be told of; null when the project tells of none to come
   * @param nobody why nobody would be told, whoever they are; null when that is not so
   * @param held those who would not be told, each with the reason that the reader may know
   * @param dryRun mails are written but none leaves
   */
  record Outlook(
      @Nullable RoadmapStatus next,
      @Nullable Reason nobody,
      Map<ContactId, Reason> held,
      boolean dryRun) {
    public Outlook {
      held = Map.copyOf(held);
    }
  }

  /** Eight queries at most, whatever the number of people (up to 500). */
  Outlook of(Asked asked, Collection<Contact> people);
}
