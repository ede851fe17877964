package minijira.jira.mail;

import com.atlassian.mail.Settings;

/** Whether mail is really sent; Jira has a switch for clones of a live site. */
public final class MailSettings implements Settings {
  private volatile boolean disabled = Boolean.getBoolean("atlassian.mail.senddisabled");

  @Override
  public boolean isSendingDisabled() {
    return disabled;
  }

  public void setSendingDisabled(boolean off) {
    disabled = off;
  }
}
