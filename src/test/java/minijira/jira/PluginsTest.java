package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minijira.jira.field.Fields;
import minijira.jira.field.HostCustomField;
import minijira.jira.field.SystemTypes;
import minijira.jira.workflow.WorkflowStore;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.CustomFieldTypeModule;
import minijira.plugin.module.JqlFunctionModule;
import minijira.plugin.module.WorkflowFunctionModule;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class PluginsTest {
  @Rule public final MiniJira jira = new MiniJira();
  private final FakePlugin plugin =
      new FakePlugin(Map.of("test.hello", "Hello {0}", "test.stars", "Stars"));

  @Before
  public void install() {
    Components.add(PluginModules.class, plugin);
  }

  @After
  public void remove() {
    plugin.enabled = false;
  }

  /** From one to five. */
  public static final class Stars extends NumberCFType {
    public Stars() {
      super(
          ComponentAccessor.getComponent(CustomFieldValuePersister.class),
          ComponentAccessor.getComponent(DoubleConverter.class),
          ComponentAccessor.getComponent(GenericConfigManager.class));
    }

    @Override
    public void validateFromParams(
        CustomFieldParams relevantParams, ErrorCollection errors, FieldConfig config) {
      super.validateFromParams(relevantParams, errors, config);
      Double value = errors.hasAnyErrors() ? null : getValueFromCustomFieldParams(relevantParams);
      if (value != null && (value < 1 || value > 5))
        errors.addError(config.getFieldId(), "One to five stars");
    }
  }

  @Test
  public void a_field_type_of_the_plugin_validates_keeps_and_finds() {
    plugin.modules.add(
        new CustomFieldTypeModule(
            "test.plugin:stars",
            "test.stars",
            new Stars(),
            Set.of(SystemTypes.PREFIX + "exactnumber"),
            Map.of("view", "v.vm")));
    HostCustomField field =
        jira.get(Fields.class)
            .create("Stars", "", "test.plugin:stars", SystemTypes.PREFIX + "exactnumber");
    jira.onScreen(field);

    Issue issue =
        jira.create("pm", "Good", input -> input.addCustomFieldValue(field.getIdAsLong(), "4"));
    var refused =
        jira.get(IssueService.class)
            .validateUpdate(
                jira.user("pm"),
                issue.getId(),
                jira.input().addCustomFieldValue(field.getIdAsLong(), "6"));

    assertThat(issue.getCustomFieldValue(field)).isEqualTo(4d);
    assertThat(field.getCustomFieldType().getKey()).isEqualTo("test.plugin:stars");
    assertThat(field.getCustomFieldType().getName()).isEqualTo("Stars");
    assertThat(jira.find("pm", "Stars >= 4")).containsExactly("Good");
    assertThat(refused.getErrorCollection().getErrors())
        .containsEntry(field.getId(), "One to five stars");
  }

  @Test
  public void while_the_plugin_is_disabled_its_fields_are_hidden_and_kept() {
    plugin.modules.add(
        new CustomFieldTypeModule(
            "test.plugin:stars", "test.stars", new Stars(), Set.of(), Map.of()));
    CustomField field =
        jira.get(Fields.class)
            .create("Stars", "", "test.plugin:stars", SystemTypes.PREFIX + "exactnumber");
    jira.onScreen(field);
    Issue issue =
        jira.create("pm", "Good", input -> input.addCustomFieldValue(field.getIdAsLong(), "4"));

    plugin.enabled = false;
    assertThat(jira.get(CustomFieldManager.class).getCustomFieldObject(field.getIdAsLong()))
        .isNull();
    assertThat(jira.problems("pm", "Stars = 4")).isNotEmpty();

    plugin.enabled = true;
    assertThat(
            jira.get(IssueManager.class).getIssueObject(issue.getId()).getCustomFieldValue(field))
        .isEqualTo(4d);
  }

  /** Issues by number: issuesNumbered(1, 3). */
  public static final class Numbered extends AbstractJqlFunction {
    @Override
    public MessageSet validate(
        ApplicationUser searcher, FunctionOperand operand, TerminalClause terminalClause) {
      return validateNumberOfArgs(operand, 2);
    }

    @Override
    public List<QueryLiteral> getValues(
        QueryCreationContext context, FunctionOperand operand, TerminalClause terminalClause) {
      return operand.getArgs().stream()
          .map(number -> ComponentAccessor.getIssueManager().getIssueObject("DEMO-" + number))
          .map(issue -> new QueryLiteral(operand, issue.getId()))
          .toList();
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
      return 2;
    }

    @Override
    public JiraDataType getDataType() {
      return JiraDataTypes.ISSUE;
    }
  }

  @Test
  public void a_jql_function_of_the_plugin_gives_issues() {
    plugin.modules.add(
        new JqlFunctionModule("test.plugin:numbered", "issuesNumbered", true, new Numbered()));
    for (String summary : List.of("One", "Two", "Three")) jira.story(summary);

    assertThat(jira.find("pm", "issue in issuesNumbered(1, 3) ORDER BY key"))
        .containsExactly("One", "Three");
    assertThat(jira.find("pm", "key not in issuesNumbered(1, 3)")).containsExactly("Two");
    assertThat(jira.find(null, "issue in issuesNumbered(1, 3)")).isEmpty();
    assertThat(jira.problems("pm", "issue in issuesNumbered(1)")).hasSize(1);
    assertThat(jira.problems("pm", "issue = issuesNumbered(1, 3)"))
        .singleElement()
        .asString()
        .contains("does not support the list");
  }

  /** Writes a sentence into the environment field. */
  public static final class Stamp extends AbstractJiraFunctionProvider {
    @Override
    public void execute(Map transientVars, Map args, PropertySet ps) {
      MutableIssue issue = getIssue(transientVars);
      issue.setEnvironment(
          args.get("words")
              + " by "
              + getCallerKey(transientVars, args)
              + " from "
              + ((Issue) transientVars.get(ORIGINAL_ISSUE_KEY)).getStatus().getName());
    }
  }

  @Test
  public void a_post_function_of_the_plugin_runs_inside_the_transition() {
    plugin.modules.add(
        new WorkflowFunctionModule(
            "test.plugin:stamp", "test.stamp", null, Stamp.class.getName(), Map.of()));
    jira.get(WorkflowStore.class)
        .addPostFunction(
            WorkflowStore.DEFAULT,
            41,
            "test.plugin:stamp",
            Stamp.class.getName(),
            Map.of("words", "Stamped"));

    Issue done = jira.move("engineer", jira.story("Dark mode"), 41).getIssue();

    assertThat(done.getEnvironment()).isEqualTo("Stamped by engineer from To Do");
    assertThat(jira.get(ChangeHistoryManager.class).getChangeItemsForField(done, "environment"))
        .hasSize(1);
  }

  @Test
  public void a_post_function_that_cannot_be_loaded_stops_the_transition() {
    jira.get(WorkflowStore.class)
        .addPostFunction(WorkflowStore.DEFAULT, 41, "test.plugin:gone", "no.such.Class", Map.of());
    Issue issue = jira.story("Dark mode");

    IssueService.IssueResult result = jira.move("engineer", issue, 41);

    assertThat(result.isValid()).isFalse();
    assertThat(jira.get(IssueManager.class).getIssueObject(issue.getId()).getStatus().getName())
        .isEqualTo("To Do");
    jira.get(WorkflowStore.class).removePostFunction(WorkflowStore.DEFAULT, 41, 0);
    assertThat(jira.move("engineer", issue, 41).isValid()).isTrue();
  }

  @Test
  public void texts_of_the_plugin_are_known_while_it_is_enabled() {
    I18nHelper texts = jira.get(I18nHelper.BeanFactory.class).getInstance(Locale.UK);

    assertThat(texts.getText("test.hello", "Ada")).isEqualTo("Hello Ada");
    assertThat(texts.getText("test.unknown")).isEqualTo("test.unknown");
    plugin.enabled = false;
    assertThat(texts.isKeyDefined("test.hello")).isFalse();
  }
}
