package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.Map;
import minijira.boot.Mail;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What stands in every mail besides the news, and whose words it uses. */
public class LetterHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private String item;

  @Before
  public void ada_asked_for_dark_mode() {
    project = LiveProject.in(jira);
    jira.customersReach(jira.baseUrl());
    item = project.epic("Dark mode");
    project.link(item, project.said("Ada Lindqvist", "Far too bright at night"));
  }

  @Test
  public void says_why_you_get_this_whether_answers_are_read_and_how_to_stop() {
    project.move(item, "Done");

    Mail mail = project.mailTo("ada");

    String why =
        "You get this automatic message because you gave feedback to " + project.name() + ".";
    String answers = "Nobody reads replies to this address.";
    assertThat(mail.text().lines().dropWhile(line -> !line.equals("-- ")).toList())
        .hasSize(4)
        .startsWith("-- ", why, answers)
        .last()
        .asString()
        .startsWith("Stop these messages: " + jira.baseUrl());
    assertThat(Jsoup.parse(mail.html()).select("td.fine p").eachText())
        .containsExactly(why, answers, "Stop these messages");
    assertThat(Jsoup.parse(mail.html()).select("td.fine a").attr("href"))
        .isEqualTo(mail.text().substring(mail.text().lastIndexOf("http")).strip());
  }

  @Test
  public void speaks_the_projects_language_to_who_has_none_and_names_who_reads_answers() {
    project.settings("language", "de", "replyTo", "loop@example.com", "fromName", "Das Team");
    project.move(item, "Done");

    Mail mail = project.mailTo("ada");

    assertThat(mail.subject()).isEqualTo("Dark mode ist da");
    assertThat(mail.text())
        .contains("Guten Tag Ada Lindqvist,")
        .contains("Sie erhalten diese automatische Nachricht")
        .contains("Eine Antwort auf diese Mail");
    assertThat(mail.raw()).containsPattern("(?m)^From: Das Team <");
  }

  @Test
  public void names_who_works_on_it_or_else_the_sender_and_never_by_chance_the_lead() {
    jira.as("admin")
        .put(
            REST + "/projects/" + project.key() + "/mails/shipped/en",
            Map.of("subject", "{{item}}", "body", "By {{owner}}.", "version", 0))
        .expect(200);
    String other = project.epic("Offline mode");
    project.link(other, project.said("Grace Okafor", "No signal in the cellar"));
    project.edit(item, "assignee", Map.of("name", "engineer"));
    project.edit(other, "assignee", Map.of("name", "pm"));
    project.settings("fromName", "The Routely team");
    project.move(item, "Done");
    project.move(other, "Done");

    assertThat(project.mailTo("ada").text()).contains("By " + name("engineer"));
    assertThat(project.mailTo("grace").text())
        .contains("By The Routely team.")
        .doesNotContain(name("engineer"), name("pm"));
  }

  private String name(String user) {
    return jira.as("admin")
        .get("/rest/api/2/user?username=" + user)
        .expect(200)
        .json()
        .get("displayName")
        .asText();
  }

  @Test
  public void a_text_of_ones_own_is_given_up_for_the_products_text() {
    String text = REST + "/projects/" + project.key() + "/mails/shipped/en";
    JsonNode own =
        jira.as("admin")
            .put(text, Map.of("subject", "Ours: {{item}}", "body", "Look.", "version", 0))
            .expect(200)
            .json();
    assertThat(own.get("version").asInt()).isEqualTo(1);
    assertThat(jira.as("engineer").delete(text).status()).isEqualTo(403);

    JsonNode back = jira.as("admin").delete(text + "?version=1").expect(200).json();

    assertThat(back.get("version").asInt()).as("goes on").isEqualTo(2);
    assertThat(back.get("subject").asText()).isEqualTo("{{item}} is here");
    project.move(item, "Done");
    assertThat(project.mailTo("ada").subject()).isEqualTo("Dark mode is here");
  }
}
