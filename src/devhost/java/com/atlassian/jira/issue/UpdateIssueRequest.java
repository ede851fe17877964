package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;

/** How an update is announced; by default with the update event and mail. */
public final class UpdateIssueRequest {
  private final EventDispatchOption option;
  private final boolean sendMail;

  private UpdateIssueRequest(EventDispatchOption option, boolean sendMail) {
    this.option = option;
    this.sendMail = sendMail;
  }

  public static UpdateIssueRequestBuilder builder() {
    return new UpdateIssueRequestBuilder();
  }

  public EventDispatchOption getEventDispatchOption() {
    return option;
  }

  public boolean isSendMail() {
    return sendMail;
  }

  /** Collects the choices. */
  public static class UpdateIssueRequestBuilder {
    private EventDispatchOption option = EventDispatchOption.ISSUE_UPDATED;
    private boolean sendMail = true;

    private UpdateIssueRequestBuilder() {}

    public UpdateIssueRequestBuilder eventDispatchOption(EventDispatchOption option) {
      this.option = option;
      return this;
    }

    public UpdateIssueRequestBuilder sendMail(boolean sendMail) {
      this.sendMail = sendMail;
      return this;
    }

    public UpdateIssueRequest build() {
      return new UpdateIssueRequest(option, sendMail);
    }
  }
}
