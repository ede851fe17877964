package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public final class UpdateIssueRequest {
  private UpdateIssueRequest() {}

  public static UpdateIssueRequestBuilder builder() {
    throw new UnsupportedOperationException("contract only");
  }

  public EventDispatchOption getEventDispatchOption() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isSendMail() {
    throw new UnsupportedOperationException("contract only");
  }

  public static class UpdateIssueRequestBuilder {
    private UpdateIssueRequestBuilder() {}

    public UpdateIssueRequestBuilder eventDispatchOption(EventDispatchOption option) {
      throw new UnsupportedOperationException("contract only");
    }

    public UpdateIssueRequestBuilder sendMail(boolean sendMail) {
      throw new UnsupportedOperationException("contract only");
    }

    public UpdateIssueRequest build() {
      throw new UnsupportedOperationException("contract only");
    }
  }
}
