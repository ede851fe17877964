package io.roundtrip.notify;

import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a project decided about its customers' mail.
 *
 * @param on the whole feature; off = nobody is told anything
 * @param since when it was switched on; older changes are history
 * @param dryRun everything is composed and kept, nothing leaves
 * @param strict a mail that may have left is parked instead of sent again
 * @param window how long a status change can be undone before it is told; 0 to 24 h
 * @param told statuses that are news for customers
 * @param unasked whether people who were never asked for consent are told
 * @param dailyCap mails a person gets in 24 h at most; 0 = no limit
 * @param acknowledge whether new feedback is answered by the acknowledge mail
 * @param tellMerged whether people hear that their feedback joined what others said already
 * @param fromName "" = the mail server's own
 * @param replyTo "" = none
 * @param language for people whose language is not known
 * @param toldByTop whether a wish is told by the epic at the top instead of by the issue it hangs
 *     on
 * @param quiet hours in which nothing leaves
 */
public record Rules(
    boolean on,
    Instant since,
    boolean dryRun,
    boolean strict,
    Duration window,
    Set<RoadmapStatus> told,
    boolean unasked,
    int dailyCap,
    boolean acknowledge,
    boolean tellMerged,
    String fromName,
    String replyTo,
    Locale language,
    boolean toldByTop,
    QuietHours quiet) {

  /** A project nobody has set up. */
  public static final Rules OFF = undecided(false);

  /**
   * Nobody knows what the project decided: nothing leaves, nothing is sent again, and nothing is
   * given up because of it.
   */
  public static final Rules UNREADABLE = undecided(true);

  private static Rules undecided(boolean strict) {
    return new Rules(
        false,
        Instant.MAX,
        true,
        strict,
        Duration.ofMinutes(15),
        Set.of(),
        false,
        0,
        false,
        false,
        "",
        "",
        Locale.ENGLISH);
  }

  public Rules {
    told = Set.copyOf(told);
  }

  /** Each wish is told by the issue it hangs on, at any hour. */
  public Rules(
      boolean on,
      Instant since,
      boolean dryRun,
      boolean strict,
      Duration window,
      Set<RoadmapStatus> told,
      boolean unasked,
      int dailyCap,
      boolean acknowledge,
      boolean tellMerged,
      String fromName,
      String replyTo,
      Locale language) {
    this(
        on,
        since,
        dryRun,
        strict,
        window,
        told,
        unasked,
        dailyCap,
        acknowledge,
        tellMerged,
        fromName,
        replyTo,
        language,
        false,
        QuietHours.NONE);
  }

  public boolean isReadable() {
    return !equals(UNREADABLE);
  }

  /**
   * Whether this is what the project decided. Whatever is under way in a project was decided about
   * before: where nothing is decided now, that is lost.
   */
  public boolean isDecided() {
    return isReadable() && !equals(OFF);
  }

  /** Why nobody is told anything; empty when somebody may be. */
  public Optional<Reason> silence() {
    if (on) return Optional.empty();
    return Optional.of(isReadable() ? Reason.PROJECT_OFF : Reason.SETTINGS_UNREADABLE);
  }

  /** Whether there are such mails at all; which status is told of is another question. */
  public boolean sends(Kind kind) {
    return switch (kind) {
      case ACKNOWLEDGE -> acknowledge;
      case MERGED -> tellMerged;
      default -> true;
    };
  }

  /**
   * Whether such a mail is to be kept for the sender, who asks again: also where nobody knows now.
   */
  public boolean keeps(Kind kind) {
    return !isReadable() || (on && sends(kind));
  }

  /** The same, told by the top. */
  public Rules byTop() {
    return but(true, quiet);
  }

  /** The same, with these quiet hours. */
  public Rules quiet(QuietHours hours) {
    return but(toldByTop, hours);
  }

  private Rules but(boolean top, QuietHours hours) {
    return new Rules(
        on,
        since,
        dryRun,
        strict,
        window,
        told,
        unasked,
        dailyCap,
        acknowledge,
        tellMerged,
        fromName,
        replyTo,
        language,
        top,
        hours);
  }
}
