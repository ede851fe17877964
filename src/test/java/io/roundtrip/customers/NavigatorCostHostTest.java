package io.roundtrip.customers;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Columns of customers in Jira's navigator cost a few statements, not some for each cell. */
public class NavigatorCostHostTest {
  private static final int PAGE = 50;

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  /** Every third with an address alone, every third with another name than the kept one. */
  private void said(int from, int to) {
    for (int i = from; i < to; i++) {
      Map<String, Object> piece = new HashMap<>();
      piece.put("project", project.key());
      piece.put("words", "Words " + i);
      piece.put("email", project.address("voice" + i));
      if (i % 3 > 0) piece.put("customer", "Voice No" + i);
      if (i % 3 > 1) piece.put("account", "Choir of " + project.key() + " " + i);
      jira.as("support").post(REST + "/feedback", piece).expect(201);
      piece.put("customer", "Alias No" + i);
      if (i % 3 == 1) jira.as("support").post(REST + "/feedback", piece).expect(201);
    }
  }

  private long statements(String columns) {
    String query = URLEncoder.encode("project = " + project.key(), StandardCharsets.UTF_8);
    String page = "/issues/?jql=" + query + "&columns=summary" + columns;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = counted();
      jira.as("support").get(page).expect(200);
      least = Math.min(least, counted() - before);
    }
    return least;
  }

  /** Others work beside it: the least of some is what it costs. */
  private long counted() {
    return (long) jira.host().node(0).query("statements", Map.of()).get("statements");
  }

  @Test
  public void fifty_rows_cost_a_few_statements_more_than_four() {
    project = LiveProject.in(jira);
    String columns =
        ","
            + jira.field("Customer")
            + ","
            + jira.field("Customer e-mail")
            + ","
            + jira.field("Account");
    String plain =
        ","
            + jira.field("Source reference")
            + ","
            + jira.field("Channel")
            + ","
            + jira.field("Moment of truth");
    said(0, 4);
    long few = statements(columns) - statements(plain);
    said(4, PAGE);

    long many = statements(columns) - statements(plain);

    System.out.println("columns of customers: " + few + " statements, of fifty " + many);
    assertThat(many).isLessThan(few + 10);
    String body =
        jira.as("support")
            .get(
                "/issues/?jql="
                    + URLEncoder.encode("project = " + project.key(), StandardCharsets.UTF_8)
                    + "&columns=summary"
                    + columns)
            .body();
    assertThat(body).contains("Voice No49", "Voice No47", project.address("voice48"));
  }
}
