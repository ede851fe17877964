package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The settings page, filled in and sent as a browser does. */
public class SettingsPageHostTest {
  private static final String SAVED = "Saved.";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private Screen screen;
  private Document page;

  @Before
  public void an_administrator_opens_the_page() {
    project = LiveProject.in(jira);
    screen = jira.screen("admin");
    page = screen.open(path());
  }

  private String path() {
    return "/secure/RoundtripSettings!default.jspa?projectKey=" + project.key();
  }

  private JsonNode settings() {
    return jira.as("admin").get(REST + "/projects/" + project.key() + "/settings").json();
  }

  private void choose(String name, String text) {
    for (Element option : page.select("select#" + name + " option")) {
      if (option.text().equals(text)) option.attr("selected", "selected");
      else option.removeAttr("selected");
    }
  }

  private void tick(String... words) {
    page.select("input[name=told]").removeAttr("checked");
    for (String word : words) page.expectFirst("#told-" + word).attr("checked", "checked");
  }

  private Document save() {
    page = screen.press(page.expectFirst("#roundtrip-settings-save"));
    return page;
  }

  /** What stands in the form, as a person sees it. */
  private Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    page.select("form.rt-settings input.text").forEach(i -> shown.put(i.id(), i.val()));
    page.select("form.rt-settings select")
        .forEach(s -> shown.put(s.id(), s.select("option[selected]").text()));
    shown.put("told", String.join(",", page.select("input[name=told][checked]").eachAttr("value")));
    return shown;
  }

  @Test
  public void every_field_is_saved_and_shown_again() {
    choose("on", "Off");
    choose("mode", "Dry run");
    choose("delivery", "Keep it and ask me (at worst somebody gets it late)");
    page.expectFirst("#undoSeconds").val("3600");
    tick("planned", "shipped");
    choose("unasked", "Write to them");
    page.expectFirst("#dailyCap").val("7");
    page.expectFirst("#quietHours").val("22:00-07:00");
    page.expectFirst("#timeZone").val("Europe/Berlin");
    choose("acknowledge", "Answer that we have it");
    choose("tellMerged", "Tell that we track it together with what others said");
    choose("noMail", "Tell customers as of any other change");
    page.expectFirst("#fromName").val("The & team");
    page.expectFirst("#replyTo").val("loop@example.com");
    choose("follow", "Move it, too");
    choose("language", "German");
    choose("cesAsks", "Ease: 7 is easy");
    Map<String, String> filledIn = shown();

    save();

    assertThat(page.select(".aui-message-success").text()).isEqualTo(SAVED);
    assertThat(page.select(".aui-message-warning").text()).contains("is switched off");
    assertThat(shown()).isEqualTo(filledIn).hasSize(18);
    JsonNode kept = settings();
    assertThat(kept.get("on").asBoolean()).isFalse();
    assertThat(kept.get("mode").asText()).isEqualTo("dry-run");
    assertThat(kept.get("delivery").asText()).isEqualTo("strict");
    assertThat(kept.get("undoSeconds").asInt()).isEqualTo(3600);
    assertThat(kept.get("told").toString()).isEqualTo("[\"planned\",\"shipped\"]");
    assertThat(kept.get("unasked").asBoolean()).isTrue();
    assertThat(kept.get("dailyCap").asInt()).isEqualTo(7);
    assertThat(kept.get("quietHours").asText()).isEqualTo("22:00-07:00");
    assertThat(kept.get("timeZone").asText()).isEqualTo("Europe/Berlin");
    assertThat(kept.get("acknowledge").asBoolean()).isTrue();
    assertThat(kept.get("tellMerged").asBoolean()).isTrue();
    assertThat(kept.get("noMail").asText()).isEqualTo("ignored");
    assertThat(kept.get("follow").asBoolean()).isTrue();
    assertThat(kept.get("fromName").asText()).isEqualTo("The & team");
    assertThat(kept.get("replyTo").asText()).isEqualTo("loop@example.com");
    assertThat(kept.get("language").asText()).isEqualTo("de");
    assertThat(kept.get("cesAsks").asText()).isEqualTo("ease");
  }

  @Test
  public void a_page_opened_later_shows_what_was_saved_and_no_word_of_saving() {
    tick();
    page.expectFirst("#replyTo").val("loop@example.com");
    save();

    page = screen.open(path());

    assertThat(shown()).containsEntry("told", "").containsEntry("mode", "Send");
    assertThat(page.select(".aui-message")).isEmpty();
  }

  @Test
  public void what_is_refused_is_marked_and_nothing_is_saved() {
    JsonNode before = settings();
    choose("mode", "Dry run");
    page.expectFirst("#undoSeconds").val("a while");
    page.expectFirst("#dailyCap").val("51");
    page.expectFirst("#replyTo").val("nobody");

    save();

    assertThat(page.select(".aui-message-error").text()).startsWith("Nothing was saved.");
    assertThat(page.select(".field-group:has(.error) > label").eachText())
        .containsExactly("Undo window in seconds", "Mails to one person a day", "Reply address");
    assertThat(page.select(".error").eachText())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("roundtrip.", "{0}"));
    assertThat(shown())
        .containsEntry("undoSeconds", "a while")
        .containsEntry("dailyCap", "51")
        .containsEntry("mode", "Dry run");
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  public void a_new_project_says_that_it_was_never_switched_on() {
    String fresh = jira.project();

    page = screen.open("/secure/RoundtripSettings!default.jspa?projectKey=" + fresh);

    assertThat(page.select(".aui-message-info").text()).contains("never switched on");
    assertThat(shown())
        .containsEntry("on", "Off")
        .containsEntry("mode", "Dry run")
        .containsEntry("undoSeconds", "900")
        .containsEntry("told", "planned,in-progress,shipped")
        .containsEntry("unasked", "Do not write to them")
        .containsEntry("dailyCap", "3");
  }

  @Test
  public void a_dry_run_says_so() {
    project.settings("mode", "dry-run");

    page = screen.open(path());

    assertThat(page.select(".aui-message-info").text()).contains("This is a dry run");
  }

  @Test
  public void only_administrators_of_the_project_and_only_from_the_page() {
    JsonNode before = settings();
    Screen engineer = jira.screen("engineer");
    engineer.open(path());
    assertThat(engineer.status()).isEqualTo(403);
    Map<String, String> change = Map.of("projectKey", project.key(), "on", "false");

    engineer.post("/secure/RoundtripSettings.jspa", change);
    assertThat(engineer.status()).isEqualTo(403);
    screen.post("/secure/RoundtripSettings.jspa", change);
    assertThat(screen.status()).as("without the form's token").isEqualTo(403);

    assertThat(settings()).isEqualTo(before);
  }

  @Test
  public void a_page_that_was_left_open_overwrites_nothing_that_was_saved_meanwhile() {
    page.expectFirst("#dailyCap").val("4");
    project.settings("dailyCap", 9, "fromName", "Lin");

    Document refused = save();

    assertThat(refused.text())
        .contains("Somebody has saved other settings")
        .contains("Mails to one person a day: 3 → 9; Name of the sender: (nothing) → Lin");
    assertThat(refused.expectFirst("#dailyCap").val()).isEqualTo("4");
    assertThat(settings().get("dailyCap").asInt()).isEqualTo(9);

    assertThat(save().text()).contains(SAVED);
    assertThat(settings().get("dailyCap").asInt()).isEqualTo(4);
  }
}
