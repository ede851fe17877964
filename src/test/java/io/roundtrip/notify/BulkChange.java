package io.roundtrip.notify;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Session;
import java.util.List;

/**
 * Jira's own bulk change: as an engineer makes it, and without mail as only an administrator may.
 */
final class BulkChange {
  private BulkChange() {}

  /**
   * To "Done".
   *
   * @param mail whether Jira is asked to send its own mail
   */
  static void done(HostRule jira, List<String> issues, boolean mail) {
    StringBuilder all = new StringBuilder("wftransition=" + transition(jira, issues.get(0)));
    for (String issue : issues) all.append("&issue=").append(id(jira, issue));
    if (mail) all.append("&sendBulkNotification=true");
    Session.of(jira, mail ? "engineer" : "admin")
        .form("/secure/views/bulkedit/BulkWorkflowTransition.jspa", all.toString())
        .expect(302);
  }

  private static String id(HostRule jira, String issue) {
    return jira.as("pm").get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  private static String transition(HostRule jira, String issue) {
    for (JsonNode one :
        jira.as("engineer")
            .get("/rest/api/2/issue/" + issue + "/transitions")
            .expect(200)
            .json()
            .get("transitions"))
      if (one.get("name").asText().equals("Done")) return one.get("id").asText();
    throw new AssertionError("no way to Done");
  }
}
