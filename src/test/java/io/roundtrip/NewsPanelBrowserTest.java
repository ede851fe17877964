package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;

/** What moved and who hears of it, or why nobody does, on the issue itself. */
public class NewsPanelBrowserTest {
  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  @Test
  public void an_engineer_sees_why_nobody_was_told() {
    String project = jira.project();
    jira.setUp(project);
    String epic = jira.issue("pm", project, "Epic", "Dark mode for the driver app");
    String feedback =
        jira.as("support")
            .post(
                "/rest/roundtrip/1.0/feedback",
                Map.of("project", project, "words", "Too bright", "email", "ada@crumb.example"))
            .expect(201)
            .json()
            .get("issue")
            .asText();
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
    jira.as("support")
        .post("/rest/roundtrip/1.0/items/" + epic + "/evidence", Map.of("feedback", feedback))
        .expect(204);
    for (String issue : new String[] {feedback, epic})
      for (String step : new String[] {"In Progress", "Done"})
        jira.move(jira.as("engineer"), issue, step).expect(204);
    String page = jira.baseUrl() + "/browse/" + epic;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jira.as("engineer").get("/browse/" + epic).body().contains("roundtrip-news"));

    browser.logIn(jira.baseUrl(), "engineer");
    browser.chrome().get(page);

    assertThat(browser.textOf(By.id("roundtrip-news"))).contains("→");
    browser.look("news-panel");
  }
}
