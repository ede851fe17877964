package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.util.Set;

/**
 * What one project decided, one version of it.
 *
 * @param version counts up from 1 with every save; 0 = never saved
 * @param on whether Roundtrip works in this project at all
 * @param since when it was last switched on; what happened before is history and tells nobody
 * @param dryRun everything is composed and shown, nothing leaves
 * @param strict a mail that may have left is parked instead of sent again
 * @param undoSeconds how long a status change can be taken back before customers are told, 0 to
 *     86,400
 * @param told roadmap statuses that are news for customers
 * @param unasked whether people who were never asked for consent are told
 * @param dailyCap mails a person gets in 24 hours at most, 0 to 50; 0 = no limit
 * @param acknowledge whether new feedback is answered by "we have it"
 * @param tellMerged whether people hear that their feedback joined what others said already
 * @param fromName "" = the mail server's own
 * @param replyTo an address, or "" for none
 * @param language IETF tag, for people whose language is not known
 * @param cesAsksEffort whether a high CES means hard work (true) or ease (false)
 */
public record Settings(
    int version,
    boolean on,
    Instant since,
    boolean dryRun,
    boolean strict,
    int undoSeconds,
    Set<RoadmapStatus> told,
    boolean unasked,
    int dailyCap,
    boolean acknowledge,
    boolean tellMerged,
    String fromName,
    String replyTo,
    String language,
    boolean cesAsksEffort,
    UserKey by,
    Instant at) {
  public static final int MOST_UNDO_SECONDS = 86_400;
  public static final int MOST_DAILY = 50;

  /** A project nobody has set up: off, and a dry run once it is on. */
  public static final Settings NEVER =
      new Settings(
          0,
          false,
          Instant.EPOCH,
          true,
          false,
          900,
          Set.of(RoadmapStatus.PLANNED, RoadmapStatus.IN_PROGRESS, RoadmapStatus.SHIPPED),
          false,
          3,
          false,
          false,
          "",
          "",
          "en",
          true,
          new UserKey(""),
          Instant.EPOCH);

  public Settings {
    told = Set.copyOf(told);
  }
}
