package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** The field "Public link" at Jira's own doors. */
public class PublicLinkHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.oneNode();

  private static final String ISSUES = "/rest/api/2/issue";
  private static final String SHORT = "https://example.com/";
  private static final Map<String, String> SAID =
      Map.of("en_UK", "At most 255 characters", "de", "höchstens 255 Zeichen");

  private String project;
  private String epic;
  private String link;

  @Before
  public void an_item() {
    project = JIRA.project();
    JIRA.setUp(project);
    epic = JIRA.issue("pm", project, "Epic", "Dark tables");
    link = JIRA.field("Public link");
  }

  @After
  public void english_again() {
    speaks("en_UK");
  }

  private static void speaks(String locale) {
    JIRA.as("admin").put("/rest/minijira/1/user/pm", Map.of("locale", locale)).expect(200);
  }

  private static String of(int length) {
    return SHORT + "a".repeat(length - SHORT.length());
  }

  private Visitor.Answer made(String value) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("project", Map.of("key", project));
    fields.put("issuetype", Map.of("name", "Story"));
    fields.put("summary", "Tables");
    fields.put(link, value);
    return JIRA.as("pm").post(ISSUES, Map.of("fields", fields));
  }

  private Visitor.Answer edited(String value) {
    return JIRA.as("pm").put(ISSUES + "/" + epic, Map.of("fields", Map.of(link, value)));
  }

  private Visitor.Answer form(String value) {
    String id = JIRA.as("pm").get(ISSUES + "/" + epic).expect(200).json().get("id").asText();
    return Session.of(JIRA, "pm")
        .form(
            "/secure/EditIssue.jspa",
            "id=" + id + "&summary=Tables&" + link + "=" + Visitor.query(value));
  }

  @Test
  public void what_the_field_holds_is_taken_whole() {
    edited(of(255)).expect(204);

    assertThat(JIRA.as("pm").get(ISSUES + "/" + epic).json().get("fields").get(link).asText())
        .isEqualTo(of(255));
  }

  @Test
  public void more_than_the_field_holds_is_refused_at_the_field_in_both_languages() {
    for (String language : List.of("en_UK", "de")) {
      speaks(language);
      for (int length : new int[] {256, 319, 1001, 40_000}) {
        String words = SAID.get(language);
        assertThat(at(made(of(length)).expect(400))).as("new, %d", length).contains(words);
        assertThat(at(edited(of(length)).expect(400))).as("edit, %d", length).contains(words);
        assertThat(Jsoup.parse(form(of(length)).expect(200).body()).select(".error").text())
            .as("form, %d", length)
            .contains(words);
      }
    }
  }

  private String at(Visitor.Answer answer) {
    return answer.json().get("errors").path(link).asText();
  }
}
