package com.atlassian.mail;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public interface Settings {
  /** Not confirmed. */
  boolean isSendingDisabled();
}
