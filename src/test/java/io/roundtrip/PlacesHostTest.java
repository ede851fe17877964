package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Everything of ours stands where a person of Jira looks for it, and its link opens. */
public class PlacesHostTest {
  private static final String HERE = "[aria-current=page]";

  @Rule public final HostRule jira = HostRule.oneNode();

  private String project;
  private Screen admin;

  @Before
  public void a_project_that_takes_feedback() {
    project = jira.project();
    jira.setUp(project);
    admin = new Screen(jira.host().baseUrl(), "admin");
  }

  @Test
  public void merging_is_an_operation_of_feedback() {
    String feedback = jira.issue("support", project, "Feedback", "Far too bright");

    Element link =
        admin
            .open("/browse/" + feedback)
            .selectFirst("#opsbar-operations_more_drop #roundtrip-merge");

    assertThat(link.text()).isEqualTo("Merge feedback");
    assertThat(opened(link).select("#rt-merge-page").attr("data-feedback")).isEqualTo(feedback);
  }

  @Test
  public void the_pages_of_a_project_keep_its_sidebar_and_say_which_is_open() {
    for (String name : List.of("Triage", "Automatic merging")) {
      Element link = item("/projects/" + project + "/summary", ".aui-sidebar", name);

      assertThat(link.classNames()).noneMatch(css -> css.startsWith("aui-icon"));
      assertThat(link.select(".aui-icon").attr("class")).contains("aui-iconfont-");
      Document page = opened(link);
      assertThat(page.select("main h1").text()).isEqualTo(name);
      assertThat(page.select(".aui-sidebar " + HERE).text()).isEqualTo(name);
    }
  }

  @Test
  public void the_pages_of_the_project_settings_keep_their_menu() {
    for (String name : List.of("Roundtrip", "Roadmap statuses")) {
      Element link = item(settings(), ".aui-sidebar", name);

      assertThat(opened(link).select(".aui-sidebar " + HERE).text()).isEqualTo(name);
    }
  }

  @Test
  public void the_page_of_administrators_keeps_the_menu_of_apps() {
    Element link = item("/plugins/servlet/upm", ".admin-nav", "Health and kill switch");

    Document page = admin.openAsAdministrator(path(link));

    assertThat(page.select(".admin-nav " + HERE).text()).isEqualTo("Health and kill switch");
    assertThat(page.select(".admin-tabs .aui-nav-selected").text()).isEqualTo("Manage apps");
  }

  @Test
  public void fields_have_the_label_hint_and_error_of_jiras_own() {
    String feedback = jira.issue("support", project, "Feedback", "Far too bright");
    Document form = admin.open("/secure/EditIssue!default.jspa?id=" + id(feedback));
    Element nps = form.selectFirst("label:contains(NPS)");

    assertThat(form.select("label[for=" + nps.attr("for") + "]")).hasSize(1);
    assertThat(nps.parent().select("input").attr("id")).isEqualTo(nps.attr("for"));
    assertThat(nps.parent().hasClass("field-group")).isTrue();
  }

  @Test
  public void values_in_the_xml_view_are_value_elements() {
    String feedback =
        jira.as("support")
            .post(
                "/rest/roundtrip/1.0/feedback",
                Map.of(
                    "project",
                    project,
                    "customer",
                    "Ada",
                    "email",
                    "ada@" + project + ".example",
                    "account",
                    "Meridian",
                    "nps",
                    9,
                    "words",
                    "Kinder shifts",
                    "channel",
                    "email"))
            .expect(201)
            .json()
            .get("issue")
            .asText();
    String address = "/si/jira.issueviews:issue-xml/" + feedback + "/" + feedback + ".xml";

    Document xml =
        Jsoup.parse(jira.as("admin").get(address).expect(200).body(), "", Parser.xmlParser());

    List<Element> own = xml.select("customfield[key^=io.roundtrip.jira:]");
    assertThat(own).isNotEmpty();
    assertThat(own)
        .allSatisfy(
            field -> {
              Element values = field.selectFirst("customfieldvalues");
              assertThat(values.children().eachAttr("class")).isEmpty();
              assertThat(values.children()).isNotEmpty();
              assertThat(values.children())
                  .allMatch(one -> one.tagName().equals("customfieldvalue"));
              assertThat(values.ownText()).isEmpty();
            });
  }

  private String settings() {
    return "/plugins/servlet/project-config/" + project + "/summary";
  }

  private String id(String issue) {
    return jira.as("admin").get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  private Element item(String page, String menu, String name) {
    return admin.open(page).select(menu + " a").stream()
        .filter(link -> link.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page + " has no link " + name));
  }

  private Document opened(Element link) {
    return admin.open(path(link));
  }

  private static String path(Element link) {
    return link.attr("href").replaceFirst("^/jira", "");
  }
}
