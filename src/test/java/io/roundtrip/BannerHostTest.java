package io.roundtrip;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** That mail is stopped is said on every page and panel of ours, in words for who reads it. */
public class BannerHostTest {
  private static final String ADMIN = "stopped by Alex Admin (“wrong text”)";
  private static final String OTHERS = "a Jira administrator has stopped it";

  /** Says what of an issue is not used: nothing there is about mail. */
  private static final Set<String> NOT_ABOUT_MAIL = Set.of("intake-aside-panel");

  @Rule public final HostRule jira = HostRule.alone("banner");

  private String key;
  private String epic;
  private String feedback;

  @Before
  public void news_and_a_stop() {
    LiveProject project = LiveProject.in(jira);
    key = project.key();
    epic = project.epic("Dark mode");
    feedback = project.said("Ada Lindqvist", "Far too bright at night");
    project.link(epic, feedback);
    project.move(epic, "In Progress");
    await()
        .atMost(SOON)
        .until(() -> !panels(epic, "admin").getOrDefault("notify-news-panel", "").isEmpty());
    stop(true);
  }

  @After
  public void let_go() {
    stop(false);
  }

  private void stop(boolean paused) {
    jira.as("admin")
        .change(REST + "/admin/kill-switch", Map.of("paused", paused, "why", "wrong text"))
        .expect(204);
  }

  private static Document descriptor() throws IOException {
    return Jsoup.parse(Files.readString(Path.of("atlassian-plugin.xml")), "", Parser.xmlParser());
  }

  /** Address of every page of ours. */
  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (Element action : descriptor().select("action")) {
      String at = action.attr("roles-required").equals("admin") ? "/secure/admin/" : "/secure/";
      String alias = action.attr("alias");
      pages.put(alias, at + alias + "!default.jspa?projectKey=" + key + "&feedback=" + feedback);
    }
    for (Element panel : descriptor().select("web-panel[location^=io.roundtrip.jira:]"))
      pages.put(panel.attr("key"), "/projects/" + key + "?selectedItem=" + panel.attr("location"));
    return pages;
  }

  /** The text of each panel of ours beside an issue, by key. */
  private Map<String, String> panels(String issue, String user) {
    Document page = jira.screen(user).open("/browse/" + issue);
    return page.select("[id$=-panel]").stream()
        .collect(Collectors.toMap(Element::id, Element::text, (one, other) -> one + other));
  }

  private String shown(Document page) {
    return page.select(".rt-notice").text();
  }

  /** Health says it in its table. */
  @Test
  public void every_page_says_it_to_an_administrator_with_who_why_and_what_to_do()
      throws IOException {
    Map<String, String> silent = new TreeMap<>();
    Map<String, String> pages = pages();

    pages.forEach(
        (name, address) -> {
          Document page = jira.screen("admin").openAsAdministrator(address);
          String said = name.equals("RoundtripAdmin") ? page.text() : shown(page);
          if (!said.contains(ADMIN) || !said.contains("“Let mail leave again”"))
            silent.put(name, address);
        });

    assertThat(silent).isEmpty();
    assertThat(pages).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  public void pages_that_others_may_open_say_it_in_their_words() {
    for (String page :
        List.of(
            "/secure/RoundtripSettings!default.jspa?projectKey=" + key,
            "/secure/RoundtripStatuses.jspa?projectKey=" + key,
            "/projects/" + key + "?selectedItem=io.roundtrip.jira:canonical-triage-link")) {
      String said = shown(jira.screen("pm").open(page));
      assertThat(said).as(page).contains(OTHERS).doesNotContain("wrong text");
    }
  }

  @Test
  public void an_issue_says_it_once_and_only_administrators_read_who_and_why() throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (Element panel : descriptor().select("web-panel[location^=atl.jira.view.issue]"))
      wanted.add(panel.attr("key"));
    wanted.removeAll(NOT_ABOUT_MAIL);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> String.join("", panels(epic, "admin").values()).contains(ADMIN));

    for (String user : List.of("admin", "pm", "engineer", "support"))
      for (String issue : List.of(epic, feedback)) {
        Document page = jira.screen(user).open("/browse/" + issue);
        assertThat(page.select(".rt-notice").eachText())
            .as(user + " on " + issue)
            .singleElement()
            .asString()
            .contains(user.equals("admin") ? ADMIN : OTHERS);
        String first = page.select("[id$=-panel]:has(.rt-notice)").attr("id");
        assertThat(wanted).contains(first);
      }
  }

  @Test
  public void nothing_stands_there_while_mail_leaves() throws IOException {
    stop(false);

    pages()
        .forEach(
            (name, address) ->
                assertThat(shown(jira.screen("admin").openAsAdministrator(address)))
                    .as(name)
                    .isEmpty());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> shown(jira.screen("pm").open("/browse/" + epic)).isEmpty());
  }

  @Test
  public void a_copied_site_is_said_too_and_in_german() {
    stop(false);
    jira.host()
        .node(0)
        .command("property", Map.of("name", "jira.baseurl", "value", "https://copy.example.com"));
    try {
      String page = "/secure/RoundtripStatuses.jspa?projectKey=" + key;
      assertThat(shown(jira.screen("admin").open(page)))
          .contains("looks like a copy", "this is the real one");
      assertThat(shown(jira.screen("pm").open(page))).contains("looks like a copy");
    } finally {
      jira.host()
          .node(0)
          .command("property", Map.of("name", "jira.baseurl", "value", jira.baseUrl()));
      jira.as("admin").change(REST + "/admin/site", Map.of("why", "we moved")).expect(204);
    }
  }
}
