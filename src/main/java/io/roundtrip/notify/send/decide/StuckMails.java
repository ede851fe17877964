package io.roundtrip.notify.send.decide;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.OutboxEntry;
import java.util.List;
import java.util.Set;

/** The mails of the outbox that wait for a person. Each is in one list. */
public interface StuckMails {
  /** Newest first. One query. */
  List<OutboxEntry> of(ProjectId project, Stuck why, Page page);

  /** One query. */
  int count(ProjectId project, Stuck why);

  /** The numbers of the newest, as many as said. One query. */
  Set<Long> numbers(ProjectId project, Stuck why, int most);

  /** The projects of the newest thousand, all lists together. One query. */
  Set<ProjectId> projects();

  /** Those of the project among these, in whatever state; queries in chunks. */
  List<OutboxEntry> among(ProjectId project, Set<Long> mails);
}
