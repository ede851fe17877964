package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** What Roundtrip asks the database for when nothing happens, and when nothing concerns it. */
public class IdleCostHostTest {
  private static final int A_MINUTE = 5;

  @Rule public final HostRule jira = HostRule.alone("idle");

  private LiveProject busyOnce() {
    LiveProject project = LiveProject.in(jira);
    String item = project.epic("Dark mode");
    project.link(item, project.said("Ada Lindqvist", "Far too bright at night"));
    project.move(item, "Done");
    assertThat(project.mailTo("ada").subject()).isEqualTo("Dark mode is here");
    return project;
  }

  /** What was written is looked at for some minutes more; then, and for good, nearly nothing is. */
  @Test
  public void a_node_at_rest_asks_for_five_things_a_minute() {
    busyOnce();
    Census census = Census.of(jira, 0);

    await()
        .pollDelay(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMinutes(1))
        .atMost(Duration.ofMinutes(6))
        .untilAsserted(
            () -> {
              Map<String, Long> ours = Census.ofPlugin(census.since());
              System.out.println("idle minute: " + Census.sum(ours) + " " + ours);
              assertThat(Census.sum(ours)).as("%s", ours).isLessThanOrEqualTo(A_MINUTE);
            });
  }

  @Test
  public void an_issue_nobody_waits_for_moves_without_a_statement_of_ours() {
    LiveProject project = busyOnce();
    String other = project.epic("Night mode");
    String off = jira.project();
    String elsewhere = jira.issue("pm", off, "Task", "Not ours");
    project.move(other, "In Progress");
    Census census = Census.of(jira, 0);

    project.move(other, "Done");
    project.move(elsewhere, "Done");

    assertThat(Census.ofRequests(Census.ofPlugin(census.since()))).isEmpty();
  }

  @Test
  public void nor_does_it_when_jira_is_asked_to_send_no_mail() {
    LiveProject project = busyOnce();
    String other = project.epic("Night mode");
    project.move(other, "In Progress");
    Visitor engineer = jira.as("engineer");
    String issue = "/rest/api/2/issue/" + other;
    String id = engineer.get(issue).expect(200).json().get("id").asText();
    String done = null;
    for (JsonNode one : engineer.get(issue + "/transitions").expect(200).json().get("transitions"))
      if (one.get("name").asText().equals("Done")) done = one.get("id").asText();
    Session session = Session.of(jira, "engineer");
    Census census = Census.of(jira, 0);

    session
        .form(
            "/secure/views/bulkedit/BulkWorkflowTransition.jspa",
            "wftransition=" + done + "&issue=" + id)
        .expect(302);

    assertThat(Census.ofRequests(Census.ofPlugin(census.since()))).isEmpty();
  }

  @Test
  public void an_item_somebody_waits_for_moves_with_one_write() {
    LiveProject project = busyOnce();
    String item = project.epic("Night mode");
    project.link(item, project.said("Grace Okafor", "Painful at five"));
    Census census = Census.of(jira, 0);

    project.move(item, "In Progress");

    Map<String, Long> asked = Census.ofRequests(Census.ofPlugin(census.since()));
    assertThat(Census.writes(asked)).as("%s", asked).isEqualTo(1);
  }
}
