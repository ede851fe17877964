package io.roundtrip.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Types outside a project's scheme and fields that are on no screen: the host says no as Jira. */
public class SchemesStrictHostTest {
  @ClassRule public static final StrictHost host = new StrictHost();

  @BeforeClass
  public static void a_project_with_few_types_and_bare_screens() {
    post(
        "/rest/api/2/project",
        "{'key':'PL','name':'Places','lead':'pm','projectTypeKey':'software'}");
    post(
        "/rest/api/2/project",
        "{'key':'PX','name':'Elsewhere','lead':'pm','projectTypeKey':'software'}");
    post(
        "/rest/minijira/1/project/PL/schemes",
        "{'types':['Bug'],'screens':{'create':['summary'],'edit':['summary'],'view':['summary']}}");
  }

  private static String post(String path, String json) {
    return host.as("admin").postRaw(path, "application/json", bytes(json)).body();
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String create(String type, String more) {
    return post(
        "/rest/api/2/issue",
        "{'fields':{'project':{'key':'PL'},'issuetype':{'name':'%s'},'summary':'s'%s}}"
            .formatted(type, more));
  }

  /** What the plugin's servlet says. */
  private static String said(String code) {
    host.install(
        SmallPlugin.good()
            .imports(
                "jakarta.servlet",
                "jakarta.servlet.http",
                "org.osgi.framework",
                "com.atlassian.annotations.security",
                "com.atlassian.jira.bc",
                "com.atlassian.jira.bc.issue",
                "com.atlassian.jira.config",
                "com.atlassian.jira.issue",
                "com.atlassian.jira.issue.fields.config",
                "com.atlassian.jira.issue.fields.config.manager",
                "com.atlassian.jira.issue.fields.screen",
                "com.atlassian.jira.issue.fields.screen.issuetype",
                "com.atlassian.jira.issue.issuetype",
                "com.atlassian.jira.issue.operation",
                "com.atlassian.jira.project",
                "com.atlassian.jira.user",
                "com.atlassian.jira.user.util",
                "com.atlassian.jira.util")
            .module(
                "<servlet key=\"places\" class=\"small.Schemes\">",
                "<url-pattern>/small/places</url-pattern>",
                "</servlet>")
            .sample("Schemes", "CODE", code));
    return host.get("/plugins/servlet/small/places").body();
  }

  @Test
  public void a_type_outside_the_scheme_is_invalid_in_rest() {
    assertThat(create("Story", "")).contains("\"issuetype\":\"The issue type selected is invalid.");
    assertThat(create("Bug", "")).contains("\"key\":\"PL-");
  }

  @Test
  public void a_type_outside_the_scheme_is_invalid_in_the_service() {
    assertThat(said("return create(\"Epic\", false).getErrorCollection().getErrors().toString();"))
        .isEqualTo("{issuetype=The issue type selected is invalid.}");
  }

  @Test
  public void a_field_that_is_not_on_the_create_screen_is_refused_by_rest() {
    assertThat(create("Bug", ",'description':'words'"))
        .contains(
            "\"description\":\"Field 'description' cannot be set. It is not on the appropriate"
                + " screen, or unknown.");
  }

  @Test
  public void a_field_that_is_not_on_the_create_screen_gets_lost_in_the_service() {
    assertThat(said("return create(\"Bug\", false).getIssue().getDescription();"))
        .isEqualTo("null");
  }

  @Test
  public void unless_the_service_is_told_not_to_look_at_screens() {
    assertThat(said("return create(\"Bug\", true).getIssue().getDescription();"))
        .isEqualTo("words");
  }

  @Test
  public void a_field_that_is_not_on_the_edit_screen_is_refused_by_rest() {
    String key = create("Bug", "").replaceAll("(?s).*\"key\":\"(PL-\\d+)\".*", "$1");

    String refused =
        host.as("admin")
            .put("/rest/api/2/issue/" + key, Map.of("fields", Map.of("labels", List.of())))
            .body();

    assertThat(refused).contains("Field 'labels' cannot be set.");
  }

  @Test
  public void a_field_whose_context_leaves_the_project_out_cannot_be_set_anywhere_in_it() {
    String points = points();
    post("/rest/minijira/1/field/" + points + "/contexts", "{'projects':['PX']}");
    try {
      said("screen(\"Bug\").getTab(0).addFieldScreenLayoutItem(\"" + points + "\"); return \"\";");

      assertThat(create("Bug", ",'" + points + "':3")).contains("Field '" + points + "' cannot");
    } finally {
      post("/rest/minijira/1/field/" + points + "/contexts", "{}");
    }
  }

  private static String points() {
    String fields = host.as("admin").get("/rest/api/2/field").body();
    return fields.replaceAll("(?s).*\"(customfield_\\d+)\",\"name\":\"Story Points\".*", "$1");
  }

  @Test
  public void a_screen_that_is_not_there_is_none() {
    assertThat(said("return String.valueOf(get(FieldScreenManager.class).getFieldScreen(77L));"))
        .isEqualTo("null");
  }

  @Test
  public void a_field_stands_on_a_screen_once() {
    assertThat(
            said("screen(\"Bug\").getTab(0).addFieldScreenLayoutItem(\"summary\"); return \"\";"))
        .startsWith("refused: ")
        .contains("summary", "PL createissue Screen", "already");
  }

  @Test
  public void an_issue_type_without_an_avatar_is_not_made() {
    assertThat(
            said(
                "return get(IssueTypeManager.class).createIssueType(\"Odd\", \"\", (Long)"
                    + " null).getId();"))
        .startsWith("refused: ")
        .contains("needs an avatar", "getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE)");
  }

  @Test
  public void a_scheme_takes_only_types_that_are_there() {
    assertThat(
            said(
                "var m = get(IssueTypeSchemeManager.class); m.update(m.getConfigScheme(project()),"
                    + " List.of(\"99\")); return \"\";"))
        .isEqualTo("refused: there is no issue type with the id 99");
    assertThat(create("Bug", "").toLowerCase(Locale.ROOT)).contains("\"key\":\"pl-");
  }
}
