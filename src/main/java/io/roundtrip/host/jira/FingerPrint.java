package io.roundtrip.host.jira;

import com.atlassian.jira.JiraApplicationContext;
import com.atlassian.jira.component.ComponentAccessor;
import java.util.Optional;

/**
 * What Jira puts into each mail of its own, so that its handlers of incoming mail make no issue of
 * one that comes back to the same Jira.
 */
public final class FingerPrint {
  public static final String HEADER = "X-JIRA-FingerPrint";

  private FingerPrint() {}

  /** Empty where Jira tells none, by a member that no public source confirms for Jira 11. */
  public static Optional<String> ofThisJira() {
    try {
      return Optional.ofNullable(ComponentAccessor.getComponent(JiraApplicationContext.class))
          .map(JiraApplicationContext::getFingerPrint);
    } catch (LinkageError | RuntimeException unknown) {
      return Optional.empty();
    }
  }
}
