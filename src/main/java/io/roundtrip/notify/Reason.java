package io.roundtrip.notify;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Why somebody was not told, or not yet. Each has a text {@code roundtrip.notify.reason.<key>}. */
public enum Reason {
  UNSUBSCRIBED,
  NO_CONSENT,
  NOT_ASKED,
  ERASED,
  NO_ADDRESS,
  INVALID_ADDRESS,
  UNWRITABLE_ADDRESS,
  SUPPRESSED_BOUNCE,
  ISSUE_DELETED,
  SPLIT,
  NOT_THEIRS,
  STATUS_REVERTED,
  NET_ZERO,
  SAME_BUCKET,
  STATUS_NOT_TOLD,
  TOLD_TO_THE_END,
  KIND_NOT_TOLD,
  NOBODY_ASKED,
  DRY_RUN,
  PROJECT_OFF,
  TEMPLATE_ERROR,
  EXPIRED,
  DUPLICATE,
  TOLD_BELOW,
  TOLD_ABOVE,
  TOLD_BY_ITEM,
  BROKEN_AGAIN,
  OLD_CHANGE,
  MOVED_OR_MIGRATED,
  REFUSED,
  DISCARDED,
  UNCERTAIN,
  /** Jira was asked to send no mail for this change. */
  NO_MAIL_CHOSEN,
  /** A person decided so about a change of many issues. */
  NOT_TO_BE_TOLD,
  /** It waited for an administrator, and nobody decided in time. */
  NOT_REVIEWED,
  /** The issue, or all the feedback, is in Jira's archive. */
  ARCHIVED,

  /** Said instead of what comes from where the reader may not look; never kept. */
  MAY_NOT_WRITE,
  /** Said instead of what is personal to readers who may not see customers; never kept. */
  WITHHELD,

  /** From here on: the mail waits, nothing is lost. */
  DAILY_CAP,
  /** One of many issues that one person changed at once: an administrator decides. */
  HELD_FOR_REVIEW,
  /** Nobody could see the change for a day: an administrator decides. */
  FOUND_LATE,
  /** A moment, since whoever changed the issue is changing others. */
  MORE_MAY_COME,
  QUIET_HOURS,
  /** Until another mail of this person leaves, and this news in it. */
  IN_DIGEST,
  /** Until it is known what became of another mail that may have left. */
  MAYBE_TOLD,
  PAUSED,
  CLONE,
  KEY_LOST,
  SETTINGS_UNREADABLE,
  SENDING_DISABLED,
  NO_SERVER,
  SERVER_DOWN,
  SENDER_REFUSED,
  /** One domain, for a rule of its own. */
  RECEIVER_REFUSES,
  TRY_LATER,
  LEASE_LOST,
  RATE_LIMIT;

  private static final Set<Reason> OF_ALL =
      Set.of(PAUSED, CLONE, KEY_LOST, SENDING_DISABLED, NO_SERVER);

  /** True of all mail of the installation or of none. */
  boolean isOfAll() {
    return OF_ALL.contains(this);
  }

  private static final Set<Reason> OF_PROJECT =
      EnumSet.of(PROJECT_OFF, DRY_RUN, STATUS_NOT_TOLD, KIND_NOT_TOLD);

  /** The project decided to tell nobody such a thing. */
  public boolean isOfProject() {
    return OF_PROJECT.contains(this);
  }

  private static final Set<Reason> OF_PERSON =
      EnumSet.of(
          UNSUBSCRIBED,
          NO_CONSENT,
          NOT_ASKED,
          ERASED,
          NO_ADDRESS,
          INVALID_ADDRESS,
          UNWRITABLE_ADDRESS,
          SUPPRESSED_BOUNCE);

  private static final Set<Reason> OF_MAIL =
      EnumSet.of(DUPLICATE, MAYBE_TOLD, BROKEN_AGAIN, MAY_NOT_WRITE, DAILY_CAP, IN_DIGEST);

  private static final Set<Reason> FROM_ANYWHERE =
      EnumSet.of(UNSUBSCRIBED, NO_CONSENT, SUPPRESSED_BOUNCE, DAILY_CAP);

  /** It says something of the person: what they answered, their address, what they were told. */
  public boolean isPersonal() {
    return OF_PERSON.contains(this) || OF_MAIL.contains(this);
  }

  /** It may come from feedback or mail of any project. */
  public boolean isFromAnywhere() {
    return FROM_ANYWHERE.contains(this);
  }

  private static final Set<Reason> OF_ADDRESS =
      EnumSet.of(INVALID_ADDRESS, UNWRITABLE_ADDRESS, SUPPRESSED_BOUNCE);

  /** Those that end with a mail because nobody is, or can be, at its address. */
  public static Set<Reason> ofAddress() {
    return OF_ADDRESS;
  }

  /** True of all that a project tells a reader, and not of one of several news. */
  public boolean isOfReader() {
    return OF_PERSON.contains(this) || this == PROJECT_OFF;
  }

  /** The mail is still to be sent once this is over. */
  public boolean waits() {
    return compareTo(DAILY_CAP) >= 0;
  }

  /**
   * What waited for it was news at the same time as others, and may leave in one mail with them.
   */
  public boolean gathers() {
    return this == DAILY_CAP || this == QUIET_HOURS || this == RATE_LIMIT;
  }

  /** It is told if an administrator of the project says so, and not by itself. */
  public boolean isOpenToAWord() {
    return this == HELD_FOR_REVIEW || this == FOUND_LATE || this == NO_MAIL_CHOSEN;
  }

  /** The word in i18n keys and in REST answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
