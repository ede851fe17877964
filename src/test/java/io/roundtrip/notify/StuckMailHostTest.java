package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A mail that cannot be sent waits for a person, who sends it again or gives it up. */
public class StuckMailHostTest {
  private static final String TOO_LONG = "{{words}}\n\n".repeat(400);

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private Visitor admin;
  private JsonNode stuck;
  private String feedback;
  private int stuckBefore;

  @Before
  public void a_mail_that_got_too_long() {
    admin = jira.as("admin");
    stuckBefore = stuckOnTheWholeSite();
    project = LiveProject.in(jira);
    String item = project.epic("Dark mode");
    feedback = project.said("Ada Lindqvist", "Far too bright! ".repeat(120).strip());
    project.link(item, feedback);
    admin
        .put(text(), Map.of("subject", "{{item}} came", "body", TOO_LONG, "version", 0))
        .expect(200);
    project.move(item, "Done");
    stuck = project.onlyMail("dead");
  }

  private String text() {
    return REST + "/projects/" + project.key() + "/mails/shipped/en";
  }

  private String mail(String deed) {
    return REST + "/outbox/" + stuck.get("id").asLong() + "/" + deed;
  }

  private int stuckOnTheWholeSite() {
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals("stuck")) return line.get("args").get(0).asInt();
    throw new AssertionError("health says nothing of stuck mail");
  }

  @Test
  public void says_why_and_health_counts_it() {
    assertThat(stuck.get("reason").asText()).isEqualTo("template-error");
    assertThat(stuck.get("reasonText").asText())
        .isEqualTo("The mail cannot be written from the text of the project");
    assertThat(stuckOnTheWholeSite()).isEqualTo(stuckBefore + 1);
    for (JsonNode line : admin.get(REST + "/admin/health").json())
      if (line.get("code").asText().equals("stuck"))
        assertThat(line.get("tone").asText()).isEqualTo("warn");
    String list = REST + "/outbox?project=" + project.key();
    assertThat(admin.get(list + "&state=dead").json().get("total").asInt()).isEqualTo(1);
    assertThat(admin.get(list + "&state=due&state=sent").json().get("total").asInt()).isZero();
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void ways_lead_to_it_from_health_and_from_the_issue_for_who_decides() {
    String page =
        "/projects/" + project.key() + "?selectedItem=io.roundtrip.jira:notify-stuck-link";

    for (JsonNode line : admin.get(REST + "/admin/health").json())
      if (line.get("code").asText().equals("stuck"))
        assertThat(line.get("args").toString()).contains("\"" + project.key() + "\"");
    Document health =
        jira.screen("admin").openAsAdministrator("/secure/admin/RoundtripAdmin!default.jspa");
    assertThat(health.expectFirst("#roundtrip-stuck-" + project.key()).attr("href"))
        .endsWith(page());
    assertThat(news("admin").expectFirst("#roundtrip-news-stuck").attr("href")).endsWith(page());
    assertThat(news("engineer").select("#roundtrip-news")).hasSize(1);
    assertThat(news("engineer").select("#roundtrip-news-stuck")).isEmpty();
  }

  private Document news(String user) {
    return Jsoup.parse(
        jira.as(user).get("/browse/" + stuck.get("itemKey").asText()).expect(200).body());
  }

  @Test
  public void the_page_stays_where_mail_is_stuck_though_the_project_is_switched_off() {
    project.settings("on", false);

    assertThat(admin.get(page()).expect(200).body()).contains("id=\"rt-stuck\"");
    admin.post(mail("discard"), Map.of()).expect(200);
    assertThat(admin.get(page()).body()).doesNotContain("id=\"rt-stuck\"");
  }

  private String page() {
    return "/projects/" + project.key() + "?selectedItem=io.roundtrip.jira:notify-stuck-link";
  }

  @Test
  public void names_the_feedback_at_which_the_address_stands() {
    JsonNode list =
        admin.get(REST + "/projects/" + project.key() + "/stuck-mail?list=failed").json();

    assertThat(list.get("mails").get(0).get("feedbackKey").asText()).isEqualTo(feedback);
    assertThat(list.get("numbers").toString()).isEqualTo("[" + stuck.get("id") + "]");
  }

  @Test
  public void sent_again_it_leaves_with_the_text_as_it_is_by_then() {
    admin
        .put(text(), Map.of("subject", "{{item}} came", "body", "At last.", "version", 1))
        .expect(200);

    JsonNode again = admin.post(mail("retry"), Map.of()).expect(200).json();

    assertThat(again.get("state").asText()).isEqualTo("retry");
    assertThat(again.get("reason").isNull()).isTrue();
    assertThat(project.mailTo("ada").subject()).isEqualTo("Dark mode came");
    assertThat(project.mailTo("ada").text()).startsWith("At last.");
    assertThat(project.onlyMail("sent").get("id")).isEqualTo(stuck.get("id"));
    assertThat(stuckOnTheWholeSite()).isEqualTo(stuckBefore);
    admin.post(mail("retry"), Map.of()).expect(409);
    admin.post(mail("discard"), Map.of()).expect(409);
  }

  @Test
  public void sent_again_it_meets_every_check_again() {
    project.settings("on", false);

    admin.post(mail("retry"), Map.of()).expect(200);

    assertThat(project.onlyMail("skipped").get("reason").asText()).isEqualTo("project-off");
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void given_up_it_never_leaves_and_nobody_is_asked_again() {
    admin.delete(text() + "?version=1").expect(200);

    JsonNode gone = admin.post(mail("discard"), Map.of()).expect(200).json();

    assertThat(gone.get("state").asText()).isEqualTo("skipped");
    assertThat(gone.get("reason").asText()).isEqualTo("discarded");
    assertThat(gone.get("reasonText").asText()).isEqualTo("Somebody decided not to send it");
    assertThat(stuckOnTheWholeSite()).isEqualTo(stuckBefore);
    admin.post(mail("retry"), Map.of()).expect(409);
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void only_administrators_of_the_project_decide() {
    for (String deed : new String[] {"retry", "discard"}) {
      assertThat(jira.as("engineer").post(mail(deed), Map.of()).status()).isEqualTo(404);
      assertThat(jira.as("support").post(mail(deed), Map.of()).status()).isEqualTo(404);
    }

    assertThat(project.outbox().get(0).get("state").asText()).isEqualTo("dead");
  }
}
