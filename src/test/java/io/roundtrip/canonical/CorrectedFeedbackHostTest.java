package io.roundtrip.canonical;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import org.junit.Rule;
import org.junit.Test;

/** Feedback that is evidence for an item is corrected in Jira: the item's counts follow. */
public class CorrectedFeedbackHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  @Test
  public void two_accounts_that_turn_out_to_be_one_count_once() {
    LiveProject project = LiveProject.in(jira);
    String epic = project.epic("Dark mode");
    String ada = project.said("Ada Lindqvist", "Please", "account", "Nordic Crumb Bakery");
    String grace = project.said("Grace Okafor", "Me too", "account", "Nordic Crumb");
    project.link(epic, ada);
    project.link(epic, grace);
    await().atMost(SOON).until(() -> accounts(epic) == 2);

    project.edit(grace, jira.field("Account"), "Nordic Crumb Bakery");

    await().atMost(SOON).until(() -> accounts(epic) == 1);
  }

  private int accounts(String epic) {
    return jira.as("pm")
        .get(REST + "/items/" + epic + "/demand")
        .expect(200)
        .json()
        .get("accountsImpacted")
        .asInt();
  }
}
