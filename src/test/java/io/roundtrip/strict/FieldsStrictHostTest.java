package io.roundtrip.strict;

import static io.roundtrip.strict.Samples.maker;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Who makes issues by program meets what a screen would have done, or would have said. */
public class FieldsStrictHostTest {
  private static final String VALIDATE =
      "return service.validateCreate(user, form).getErrorCollection().getErrors();";
  private static final String DEFAULTS =
      "form.setApplyDefaultValuesWhenParameterNotProvided(true);";

  @ClassRule public static final StrictHost host = new StrictHost();

  private static int projects;

  private String project;
  private String level;

  @Before
  public void a_project_with_opinions() {
    project("pm");
    level =
        admin()
            .post(
                "/rest/minijira/1/project/" + project + "/security",
                Map.of("name", "Insiders", "members", List.of("admin")))
            .expect(201)
            .json()
            .get("id")
            .asText();
    put("defaults", Map.of("security", level, "assignee", "PROJECT_LEAD"));
    put("fields", Map.of("environment", "hidden"));
  }

  private void project(String lead) {
    project = "STRICT" + (char) ('A' + projects++);
    admin()
        .post(
            "/rest/api/2/project",
            Map.of("key", project, "name", project, "lead", lead, "projectTypeKey", "software"))
        .expect(201);
  }

  private static Visitor admin() {
    return Visitor.named(host.node().baseUrl(), "admin");
  }

  private void put(String what, Map<String, String> values) {
    admin().put("/rest/minijira/1/project/" + project + "/" + what, values).expect(204);
  }

  private String run(String... lines) {
    host.install(maker(String.join("\n", lines)));
    return host.get("/plugins/servlet/small/maker?project=" + project).body();
  }

  @Test
  public void an_issue_made_through_the_manager_gets_no_default_of_its_project() {
    String made =
        run(
            "var issue = get(IssueFactory.class).getIssue();",
            "issue.setProjectObject(project);",
            "issue.setIssueTypeId(\"10001\");",
            "issue.setSummary(\"Small\");",
            "var made = get(IssueManager.class).createIssueObject(user, issue);",
            "return made.getSecurityLevelId() + \" \" + made.getPriority() + \" \""
                + " + made.getAssignee() + \" \" + made.getReporter();");

    assertThat(made).isEqualTo("null null null null");
  }

  @Test
  public void the_same_issue_made_through_the_service_with_defaults_gets_them_all() {
    String made =
        run(
            DEFAULTS,
            "var checked = service.validateCreate(user, form);",
            "var made = service.create(user, checked).getIssue();",
            "return made.getSecurityLevelId() + \" \" + made.getPriority().getName() + \" \""
                + " + made.getAssignee().getName() + \" \" + made.getReporter().getName();");

    assertThat(made).isEqualTo(level + " Medium pm engineer");
  }

  @Test
  public void a_default_is_asked_for_and_not_taken_for_granted() {
    String made =
        run(
            "form.setReporterId(\"engineer\");",
            "return service.validateCreate(user, form).getIssue().getPriority();");

    assertThat(made).isEqualTo("null");
  }

  @Test
  public void a_hidden_field_that_is_given_is_refused_with_its_name() {
    String errors = run(DEFAULTS, "form.setEnvironment(\"Night\");", VALIDATE);

    assertThat(errors)
        .contains(
            "environment=", "'Environment' cannot be set", project, "hides it", "Leave it out");
  }

  @Test
  public void a_screen_that_is_skipped_does_not_open_a_hidden_field() {
    String errors =
        run(
            DEFAULTS,
            "form.setSkipScreenCheck(true);",
            "form.setEnvironment(\"Night\");",
            VALIDATE);

    assertThat(errors).contains("'Environment' cannot be set");
  }

  @Test
  public void a_required_field_without_value_or_default_is_refused_with_its_name() {
    put("fields", Map.of("duedate", "required"));

    assertThat(run(DEFAULTS, VALIDATE)).isEqualTo("{duedate=Due Date is required.}");
  }

  @Test
  public void who_may_choose_the_reporter_has_to() {
    admin()
        .post(
            "/rest/minijira/1/project/" + project + "/roles",
            Map.of("Administrators", List.of("engineer")))
        .expect(204);

    assertThat(run(VALIDATE)).isEqualTo("{reporter=Reporter is required.}");
  }

  @Test
  public void another_reporter_needs_the_permission() {
    assertThat(run(DEFAULTS, "form.setReporterId(\"support\");", VALIDATE))
        .contains("reporter=You do not have permission to modify the reporter.");
  }

  @Test
  public void the_automatic_assignee_must_be_assignable() {
    admin().post("/rest/api/2/user", Map.of("name", "guest", "groups", List.of())).expect(201);
    project("guest");
    put("defaults", Map.of("assignee", "PROJECT_LEAD"));

    assertThat(run(DEFAULTS, VALIDATE))
        .contains("assignee=The default assignee does NOT have ASSIGNABLE permission");
  }

  @Test
  public void an_edit_cannot_empty_a_required_field() {
    put("fields", Map.of("description", "required"));

    String errors =
        run(
            DEFAULTS,
            "form.setDescription(\"Words\");",
            "var made = service.create(user, service.validateCreate(user, form)).getIssue();",
            "var admin = get(UserManager.class).getUserByName(\"admin\");",
            "var edit = service.newIssueInputParameters().setDescription(\"\");",
            "return service.validateUpdate(admin, made.getId(), edit)"
                + ".getErrorCollection().getErrors();");

    assertThat(errors).isEqualTo("{description=Description is required.}");
  }

  @Test
  public void what_was_found_wrong_is_not_made_all_the_same() {
    String made =
        run(
            "form.setSummary(\"\");",
            "return service.create(user, service.validateCreate(user, form)).getIssue();");

    assertThat(made).contains("refused: act only on a valid result");
  }
}
