package io.roundtrip.portal;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.LogWatch;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * A customer opens the link of a mail while the key that signed it is gone, and once it is back.
 */
public class StopWhileKeyLostHostTest {
  private static final String SEAL = "\"AO_B64556_SEAL\"";
  private static final String PAGE = "/plugins/servlet/roundtrip/unsubscribe";

  private final LogWatch log = new LogWatch();
  private final HostRule jira = HostRule.alone("stoplost");

  @Rule public final RuleChain both = RuleChain.outerRule(log).around(jira);

  private Visitor admin;
  private Visitor somebody;
  private String link;

  @Before
  public void ada_got_a_mail() {
    admin = jira.as("admin");
    LiveProject live = LiveProject.in(jira);
    jira.customersReach(jira.baseUrl());
    String epic = live.epic("Dark mode");
    live.link(epic, live.said("Ada", "Too bright at night"));
    live.move(epic, "In Progress");
    String header =
        live.mailTo("Ada").headers().entrySet().stream()
            .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals("list-unsubscribe"))
            .findFirst()
            .orElseThrow()
            .getValue();
    link = header.substring(header.indexOf(PAGE), header.indexOf('>'));
    somebody = Visitor.nobody(jira.host().node(0).baseUrl());
  }

  private void sql(String update) {
    jira.host().node(0).command("sql", Map.of("update", update));
  }

  private void restarted() {
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());
  }

  private Visitor.Answer get(String language) {
    return somebody.send(somebody.request(link).header("Accept-Language", language).GET().build());
  }

  private Visitor.Answer oneClick() {
    HttpRequest.Builder asked =
        somebody.request(link).header("Content-Type", "application/x-www-form-urlencoded");
    return somebody.send(asked.POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")).build());
  }

  private static void rests(Visitor.Answer answer, String title) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")))
        .isPositive();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("<h1>" + title).doesNotContain("Oops", "<form");
  }

  @Test
  public void the_page_asks_to_come_back_and_the_link_works_once_the_key_is_back() {
    sql("CREATE TABLE \"KEPT\" AS SELECT * FROM " + SEAL);
    sql("DELETE FROM " + SEAL);
    restarted();

    rests(get("en"), "Please try again later");
    rests(get("de"), "Bitte später noch einmal versuchen");
    rests(oneClick(), "Please try again later");

    sql("INSERT INTO " + SEAL + " SELECT * FROM \"KEPT\"");
    assertThat(get("en").status()).isEqualTo(200);
    assertThat(oneClick().body()).contains("No more messages about your feedback");
    assertThat(log.complaints()).isEmpty();
  }

  @Test
  public void the_second_key_is_missed_as_the_first() {
    admin.post(REST + "/admin/upkeep/keys", Map.of()).expect(200);
    link = link.replace("v2.1.", "v2.2.");
    assertThat(get("en").status()).as("not signed so").isEqualTo(404);
    sql("DELETE FROM " + SEAL + " WHERE \"KEY_ID\" = '2'");
    restarted();

    rests(get("en"), "Please try again later");
    rests(oneClick(), "Please try again later");

    admin.post(REST + "/admin/upkeep/keys?anew=true", Map.of()).expect(200);
    assertThat(get("en").body()).contains("This link does not work", "in a newer mail");
    assertThat(log.complaints()).isEmpty();
  }
}
