package io.roundtrip.notify;

import java.util.Locale;

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
  STATUS_REVERTED,
  NET_ZERO,
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
  REFUSED,
  DISCARDED,
  UNCERTAIN,

  /** From here on: the mail waits, nothing is lost. */
  DAILY_CAP,
  PAUSED,
  CLONE,
  KEY_LOST,
  SETTINGS_UNREADABLE,
  SENDING_DISABLED,
  NO_SERVER,
  SERVER_DOWN,
  SENDER_REFUSED,
  TRY_LATER,
  LEASE_LOST;

  /** The mail is still to be sent once this is over. */
  public boolean waits() {
    return compareTo(DAILY_CAP) >= 0;
  }

  /** The word in i18n keys and in REST answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
