package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.jql.builder.JqlQueryBuilder;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.List;
import minijira.jira.field.Fields;
import minijira.jira.field.HostCustomField;
import minijira.jira.field.OptionStore;
import minijira.jira.field.SystemTypes;
import minijira.jira.project.ProjectStore;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class JqlTest {
  @Rule public final MiniJira jira = jira();
  private Issue dark;
  private Issue crash;

  MiniJira jira() {
    return new MiniJira();
  }

  @Before
  public void issues() {
    dark =
        jira.create(
            "engineer",
            "Dark mode for the settings pages",
            input -> {
              input
                  .setDescription("The white hurts my eyes at night")
                  .setPriorityId("1")
                  .setAssigneeId("pm");
              input.getActionParameters().put("labels", new String[] {"ui"});
            });
    crash =
        jira.create(
            "support",
            "Crashes on login",
            input ->
                input
                    .setIssueTypeId("10002")
                    .setDescription("Stack trace attached; it crashed twice"));
    jira.create("pm", "Export to Excel", input -> input.setPriorityId("5"));
    jira.move("engineer", crash, 41);
  }

  @Test
  public void fields_are_compared_by_name_key_or_id() {
    found("project = DEMO AND issuetype = Bug", "Crashes on login");
    found("project = Demonstration AND type in (Bug, 10001) AND status = Done", "Crashes on login");
    found("key = DEMO-1", "Dark mode for the settings pages");
    found("id = " + crash.getId(), "Crashes on login");
    found(
        "key in (DEMO-1, DEMO-3) ORDER BY key ASC",
        "Dark mode for the settings pages",
        "Export to Excel");
    found("assignee = pm", "Dark mode for the settings pages");
    found("reporter = currentUser()", "Export to Excel");
    found("reporter in membersOf(\"jira-administrators\")");
    found("statusCategory = Done", "Crashes on login");
    found(
        "statusCategory != Done ORDER BY created",
        "Dark mode for the settings pages",
        "Export to Excel");
    found(
        "priority in (Highest, Lowest) ORDER BY priority DESC",
        "Dark mode for the settings pages",
        "Export to Excel");
    found("resolution = Unresolved AND assignee is EMPTY", "Export to Excel");
    found("resolution = Done", "Crashes on login");
  }

  @Test
  public void an_empty_field_is_neither_equal_nor_different() {
    found("assignee != engineer", "Dark mode for the settings pages");
    found("NOT assignee = engineer", "Dark mode for the settings pages");
    found("assignee is not EMPTY", "Dark mode for the settings pages");
    found("labels not in (other)", "Dark mode for the settings pages");
    found("labels = UI", "Dark mode for the settings pages");
    found("labels is EMPTY ORDER BY key", "Crashes on login", "Export to Excel");
    found(
        "assignee in (pm, EMPTY) AND resolution is EMPTY ORDER BY key",
        "Dark mode for the settings pages",
        "Export to Excel");
  }

  @Test
  public void and_binds_stronger_than_or_and_not_goes_inside() {
    found(
        "issuetype = Bug OR issuetype = Story AND priority = Highest ORDER BY key",
        "Dark mode for the settings pages",
        "Crashes on login");
    found(
        "(issuetype = Bug OR issuetype = Story) AND priority = Highest",
        "Dark mode for the settings pages");
    found("NOT (issuetype = Bug OR priority = Highest)", "Export to Excel");
    found("! issuetype = Bug && priority = Lowest", "Export to Excel");
  }

  @Test
  public void words_are_found_in_other_forms_but_not_in_the_middle_of_words() {
    found("summary ~ \"page setting\"", "Dark mode for the settings pages");
    found("summary ~ crash", "Crashes on login");
    found("summary ~ rash");
    found("summary ~ \"\\\"dark mode\\\"\"", "Dark mode for the settings pages");
    found("summary ~ \"\\\"mode dark\\\"\"");
    found("summary ~ \"sett*\"", "Dark mode for the settings pages");
    found("text ~ eye", "Dark mode for the settings pages");
    found("summary !~ crash AND description is EMPTY", "Export to Excel");
    jira.get(CommentManager.class).create(crash, jira.user("pm"), "Seen on Firefox too", true);
    found("text ~ firefox", "Crashes on login");
    found("comment ~ firefox", "Crashes on login");
  }

  @Test
  public void times_may_be_absolute_relative_or_functions() {
    found("created >= -1d AND issuetype = Bug", "Crashes on login");
    found("created < -1d");
    found(
        "created >= startOfDay(-7d) AND created <= endOfDay() AND issuetype = Bug",
        "Crashes on login");
    found("updated <= now() AND updated > startOfYear() AND issuetype = Bug", "Crashes on login");
    found(
        "created > \"2001-01-01\" AND created > \"2001/01/01 10:30\" AND issuetype = Bug",
        "Crashes on login");
    found("resolved >= startOfMonth()", "Crashes on login");
    assertThat(jira.problems("pm", "created > soon"))
        .singleElement()
        .asString()
        .startsWith("Date value 'soon' for field 'created' is invalid.");
  }

  @Test
  public void custom_fields_are_searched_as_their_searcher_says() {
    Fields fields = jira.get(Fields.class);
    HostCustomField points =
        fields.create(
            "Points", "", SystemTypes.PREFIX + "float", SystemTypes.PREFIX + "exactnumber");
    HostCustomField channel =
        fields.create(
            "Channel",
            "",
            SystemTypes.PREFIX + "select",
            SystemTypes.PREFIX + "multiselectsearcher");
    HostCustomField note =
        fields.create(
            "Note", "", SystemTypes.PREFIX + "textarea", SystemTypes.PREFIX + "textsearcher");
    fields.create("Hidden", "", SystemTypes.PREFIX + "textfield", null);
    List.of(points, channel, note).forEach(jira::onScreen);
    Option mail = jira.get(OptionStore.class).createOption(channel.config(), null, null, "E-mail");
    Option chat = jira.get(OptionStore.class).createOption(channel.config(), null, null, "Chat");
    jira.create(
        "pm",
        "Three",
        input ->
            input
                .addCustomFieldValue(points.getIdAsLong(), "3")
                .addCustomFieldValue(channel.getIdAsLong(), mail.getOptionId().toString()));
    jira.create(
        "pm",
        "Five",
        input ->
            input
                .addCustomFieldValue(points.getIdAsLong(), "5.5")
                .addCustomFieldValue(channel.getIdAsLong(), chat.getOptionId().toString())
                .addCustomFieldValue(note.getIdAsLong(), "Please call back"));

    found("Points = 3", "Three");
    found("Points > 2 ORDER BY Points DESC", "Five", "Three");
    found("cf[" + points.id() + "] <= 5.5 ORDER BY Points", "Three", "Five");
    found("Points != 3", "Five");
    found("Channel = e-mail", "Three");
    found("Channel not in (Chat)", "Three");
    found("Channel in (Chat, E-mail) ORDER BY Channel", "Three", "Five");
    found("Note ~ calls", "Five");
    found("text ~ \"call back\"", "Five");
    found("Points is EMPTY AND issuetype = Bug", "Crashes on login");
    assertThat(jira.problems("pm", "Hidden ~ x"))
        .containsExactly("Field 'Hidden' is not searchable, it is only sortable.");
    assertThat(jira.problems("pm", "Channel = Fax"))
        .containsExactly("The value 'Fax' does not exist for the field 'Channel'.");
    assertThat(jira.problems("pm", "Points = many"))
        .singleElement()
        .asString()
        .contains("Please provide a number");
  }

  @Test
  public void components_and_versions() {
    ProjectStore projects = jira.get(ProjectStore.class);
    var ui = projects.createComponent(jira.project.id(), "UI", null);
    var one = projects.createVersion(jira.project.id(), "1.0", null);
    projects.createVersion(jira.project.id(), "2.0", null);
    projects.release(one.getId(), true, 0L);
    jira.create(
        "pm", "Released", input -> input.setComponentIds(ui.getId()).setFixVersionIds(one.getId()));

    found("component = ui", "Released");
    found("fixVersion = \"1.0\"", "Released");
    found("fixVersion in releasedVersions()", "Released");
    found("fixVersion in unreleasedVersions(DEMO)");
    found("fixVersion is not EMPTY", "Released");
  }

  @Test
  public void what_cannot_be_read_is_said_with_line_and_character() {
    assertThat(jira.problems("pm", "project = DEMO status = Done"))
        .containsExactly(
            "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1,"
                + " character 16)");
    assertThat(jira.problems("pm", "summary ~ \"open"))
        .containsExactly(
            "Error in the JQL Query: The quoted string 'open' has not been completed. (line 1,"
                + " character 11)");
    assertThat(jira.problems("pm", "project"))
        .singleElement()
        .asString()
        .startsWith("Error in the JQL Query: Expecting operator before the end of the query.");
    assertThat(jira.problems("pm", "project = DEMO\nAND = 3"))
        .singleElement()
        .asString()
        .endsWith("(line 2, character 5)");
    assertThat(jira.problems("pm", "(project = DEMO"))
        .singleElement()
        .asString()
        .contains("Expecting ')'");
    assertThat(jira.problems("pm", "status = order"))
        .singleElement()
        .asString()
        .contains("You must surround 'order' in quotation marks");
  }

  @Test
  public void reserved_words_must_be_quoted() {
    assertThat(jira.problems("pm", "project = INT"))
        .containsExactly(
            "Error in the JQL Query: 'INT' is a reserved JQL word. You must surround it in"
                + " quotation marks to use it in a query. (line 1, character 11)");
    assertThat(jira.problems("pm", "project = DEMO AND user = pm"))
        .singleElement()
        .asString()
        .contains("'user' is a reserved JQL word", "(line 1, character 20)");
    assertThat(jira.problems("pm", "reporter in membersOf(group)"))
        .singleElement()
        .asString()
        .contains("'group' is a reserved JQL word", "(line 1, character 23)");
    assertThat(jira.problems("pm", "project = DEMO ORDER BY date"))
        .singleElement()
        .asString()
        .contains("'date' is a reserved JQL word", "(line 1, character 25)");
    found("summary ~ \"user\"");
    assertThat(jira.problems("pm", "project = \"INT\""))
        .containsExactly("The value 'INT' does not exist for the field 'project'.");
  }

  @Test
  public void reserved_characters_must_be_quoted() {
    assertThat(jira.problems("pm", "summary ~ 100%"))
        .containsExactly(
            "Error in the JQL Query: The character '%' is a reserved JQL character. You must"
                + " enclose it in a string or use the escape '\\u0025' instead. (line 1,"
                + " character 14)");
    assertThat(jira.problems("pm", "reporter = ada@example.org"))
        .singleElement()
        .asString()
        .contains("'@' is a reserved JQL character", "(line 1, character 15)");
    assertThat(jira.problems("pm", "reporter = ada\\u0040example.org"))
        .containsExactly("The value 'ada@example.org' does not exist for the field 'reporter'.");
    found("summary ~ \"100%\"");
    found("summary ~ 1.0");
  }

  @Test
  public void what_does_not_exist_is_said_with_the_field() {
    assertThat(jira.problems("pm", "colour = red"))
        .containsExactly("Field 'colour' does not exist or you do not have permission to view it.");
    assertThat(jira.problems("pm", "status = Sleeping"))
        .containsExactly("The value 'Sleeping' does not exist for the field 'status'.");
    assertThat(jira.problems("pm", "project = NOPE"))
        .containsExactly("The value 'NOPE' does not exist for the field 'project'.");
    assertThat(jira.problems("pm", "status ~ Done"))
        .containsExactly("The operator '~' is not supported by the 'status' field.");
    assertThat(jira.problems("pm", "status = (Done)"))
        .singleElement()
        .asString()
        .contains("does not support the list");
    assertThat(jira.problems("pm", "reporter = nobodyKnows()"))
        .containsExactly("Unable to find JQL function 'nobodyKnows()'.");
    assertThat(jira.problems("pm", "project = DEMO ORDER BY colour"))
        .containsExactly("Not able to sort using field 'colour'.");
    found("colour = red");
  }

  @Test
  public void pages_know_the_total() throws Exception {
    SearchService search = jira.get(SearchService.class);
    Query all = search.parseQuery(jira.user("pm"), "ORDER BY key").getQuery();

    SearchResults<Issue> second = search.search(jira.user("pm"), all, new PagerFilter<>(1, 1));

    assertThat(second.getResults())
        .extracting(Issue::getSummary)
        .containsExactly("Crashes on login");
    assertThat(second.getTotal()).isEqualTo(3);
    assertThat(search.searchCount(null, all)).isZero();
    assertThat(search.searchCountOverrideSecurity(null, all)).isEqualTo(3);
  }

  @Test
  public void built_queries_work_like_written_ones() throws Exception {
    SearchService search = jira.get(SearchService.class);

    Query built =
        JqlQueryBuilder.newBuilder()
            .where()
            .project(jira.project.id())
            .and()
            .issueType("Bug")
            .and()
            .not()
            .labels("ui \" AND")
            .endWhere()
            .buildQuery();

    assertThat(search.validateQuery(jira.user("pm"), built).hasAnyErrors()).isFalse();
    assertThat(search.parseQuery(jira.user("pm"), search.getJqlString(built)).isValid()).isTrue();
    assertThat(
            search.searchCount(
                jira.user("pm"),
                JqlQueryBuilder.newBuilder()
                    .where()
                    .project(jira.project.id())
                    .and()
                    .issueType("Bug")
                    .endWhere()
                    .buildQuery()))
        .isEqualTo(1);
  }

  @Test
  public void without_order_the_newest_key_comes_first() {
    found("", "Export to Excel", "Crashes on login", "Dark mode for the settings pages");
    assertThat(dark.getKey()).isEqualTo("DEMO-1");
  }

  private void found(String jql, String... summaries) {
    assertThat(
            jira.problems("pm", jql).stream().filter(problem -> !jql.startsWith("colour")).toList())
        .as(jql)
        .isEmpty();
    assertThat(jira.find("pm", jql)).as(jql).containsExactly(summaries);
  }
}
