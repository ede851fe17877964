package io.roundtrip.host.web;

import com.atlassian.jira.web.action.JiraWebActionSupport;
import java.util.List;

/** A page of ours; its template shows the notices first. */
public abstract class FramedAction extends JiraWebActionSupport {
  private final Frame frame;

  protected FramedAction(Frame frame) {
    this.frame = frame;
  }

  /** For the template; see {@link io.roundtrip.host.Banner}. */
  public final List<String> getNotices() {
    return frame.notices();
  }
}
