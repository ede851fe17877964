package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.index.IssueIndexingService;
import java.util.Collection;
import java.util.List;
import minijira.jira.field.Context;
import minijira.jira.field.Fields;
import minijira.jira.field.IndexWatch;
import minijira.jira.field.SystemTypes;
import org.junit.Rule;
import org.junit.Test;

public class FieldsTest {
  @Rule public final MiniJira jira = new MiniJira();

  @Test
  public void a_number_field_made_through_the_manager_keeps_its_value_and_history()
      throws Exception {
    CustomField field = make("Happiness", "float", "exactnumber");
    Issue issue =
        jira.create(
            "pm", "Dark mode", input -> input.addCustomFieldValue(field.getIdAsLong(), "7.5"));
    assertThat(issue.getCustomFieldValue(field)).isEqualTo(7.5);

    MutableIssue changed = jira.get(IssueManager.class).getIssueObject(issue.getId());
    changed.setCustomFieldValue(field, 9d);
    jira.get(IssueManager.class)
        .updateIssue(jira.user("pm"), changed, EventDispatchOption.ISSUE_UPDATED, false);
    jira.get(IssueIndexingService.class).reIndex(changed);

    assertThat(
            jira.get(IssueManager.class).getIssueObject(issue.getId()).getCustomFieldValue(field))
        .isEqualTo(9d);
    ChangeItemBean item =
        jira.get(ChangeHistoryManager.class).getChangeItemsForField(issue, "Happiness").get(0);
    assertThat(item.getFieldType()).isEqualTo("custom");
    assertThat(item.getFromString()).isEqualTo("7.5");
    assertThat(item.getToString()).isEqualTo("9");
  }

  @Test
  public void wrong_input_is_an_error_of_the_field() {
    CustomField field = make("Happiness", "float", "exactnumber");

    var result =
        jira.get(IssueService.class)
            .validateCreate(
                jira.user("pm"),
                jira.input()
                    .setProjectId(jira.project.id())
                    .setIssueTypeId("10001")
                    .setSummary("x")
                    .addCustomFieldValue(field.getIdAsLong(), "very"));

    assertThat(result.getErrorCollection().getErrors())
        .containsEntry(field.getId(), "'very' is an invalid number");
  }

  @Test
  public void a_select_field_takes_one_of_its_options() {
    CustomField field = make("Channel", "select", "multiselectsearcher");
    OptionsManager options = jira.get(OptionsManager.class);
    Option mail =
        options.createOption(field.getRelevantConfig(jira.story("x")), null, null, "E-mail");
    options.createOption(field.getRelevantConfig(jira.story("x")), null, null, "Chat");

    Issue issue =
        jira.create(
            "pm",
            "Dark mode",
            input -> input.addCustomFieldValue(field.getIdAsLong(), mail.getOptionId().toString()));

    assertThat(((Option) issue.getCustomFieldValue(field)).getValue()).isEqualTo("E-mail");
    assertThat(options.getOptions(field.getRelevantConfig(issue)))
        .extracting(Option::getValue)
        .containsExactly("E-mail", "Chat");
    assertThat(options.getOptions(field.getRelevantConfig(issue)).getOptionForValue("chat", null))
        .isNotNull();
  }

  @Test
  public void several_choices_and_labels() {
    CustomField many = make("Moments", "multiselect", "multiselectsearcher");
    CustomField labels = make("Themes", "labels", "labelsearcher");
    OptionsManager options = jira.get(OptionsManager.class);
    Option first =
        options.createOption(many.getRelevantConfig(jira.story("x")), null, null, "First use");
    Option last =
        options.createOption(many.getRelevantConfig(jira.story("x")), null, null, "Renewal");

    Issue issue =
        jira.create(
            "pm",
            "Dark mode",
            input ->
                input
                    .addCustomFieldValue(
                        many.getIdAsLong(),
                        first.getOptionId().toString(),
                        last.getOptionId().toString())
                    .addCustomFieldValue(labels.getIdAsLong(), "speed", "looks"));

    assertThat((Collection<?>) issue.getCustomFieldValue(many)).hasSize(2);
    assertThat(issue.getCustomFieldValue(labels).toString()).isEqualTo("[looks, speed]");
    assertThat(jira.find("pm", "Moments = Renewal AND Themes = Speed"))
        .containsExactly("Dark mode");
  }

  @Test
  public void long_text_goes_into_long_fields_only() {
    CustomField small = make("Quote", "textfield", "textsearcher");
    CustomField large = make("Words", "textarea", "textsearcher");
    String text = "word ".repeat(200).strip();

    Issue issue =
        jira.create(
            "pm", "Dark mode", input -> input.addCustomFieldValue(large.getIdAsLong(), text));
    var refused =
        jira.get(IssueService.class)
            .validateUpdate(
                jira.user("pm"),
                issue.getId(),
                jira.input().addCustomFieldValue(small.getIdAsLong(), text));

    assertThat(issue.getCustomFieldValue(large)).isEqualTo(text);
    assertThat(refused.getErrorCollection().getErrors()).containsOnlyKeys(small.getId());
  }

  @Test
  public void a_field_exists_only_in_its_context() {
    Fields fields = jira.get(Fields.class);
    CustomField bugs =
        fields.create(
            "Steps",
            "",
            SystemTypes.PREFIX + "textarea",
            null,
            List.of(new Context(jira.project.id(), 10002L)));
    Issue story = jira.story("Dark mode");
    Issue bug = jira.create("pm", "Crash", input -> input.setIssueTypeId("10002"));

    assertThat(fields.getCustomFieldObjects(story)).doesNotContain(bugs);
    assertThat(fields.getCustomFieldObjects(bug)).contains(bugs);
    assertThat(bugs.getRelevantConfig(story)).isNull();
    assertThat(bugs.isGlobal()).isFalse();
  }

  @Test
  public void a_value_written_past_the_issue_is_remembered_until_the_issue_is_indexed()
      throws Exception {
    CustomField field = make("Score", "float", "exactnumber");
    Issue issue =
        jira.create(
            "pm", "Dark mode", input -> input.addCustomFieldValue(field.getIdAsLong(), "1"));
    IndexWatch watch = jira.get(IndexWatch.class);
    assertThat(watch.stale()).isEmpty();

    jira.get(CustomFieldValuePersister.class)
        .updateValues(field, issue.getId(), PersistenceFieldType.TYPE_DECIMAL, List.of(2d));
    assertThat(watch.stale()).containsExactly(issue.getId());
    jira.get(IssueIndexingService.class).reIndex(issue);

    assertThat(watch.stale()).isEmpty();
  }

  @Test
  public void setting_the_same_value_changes_nothing() {
    CustomField field = make("Happiness", "float", "exactnumber");
    Issue issue =
        jira.create(
            "pm", "Dark mode", input -> input.addCustomFieldValue(field.getIdAsLong(), "7"));

    MutableIssue same = jira.get(IssueManager.class).getIssueObject(issue.getId());
    same.setCustomFieldValue(field, 7d);
    jira.get(IssueManager.class)
        .updateIssue(jira.user("pm"), same, EventDispatchOption.ISSUE_UPDATED, false);

    assertThat(jira.get(ChangeHistoryManager.class).getChangeHistories(issue)).isEmpty();
  }

  @Test
  public void numbers_are_written_as_the_language_writes_them() {
    assertThat(jira.get(DoubleConverter.class).getString(1.25)).isEqualTo("1.25");
    assertThat(jira.get(DoubleConverter.class).getDouble("1,000.5")).isEqualTo(1000.5);
    assertThat(jira.get(DoubleConverter.class).getStringForChangelog(12d)).isEqualTo("12");
  }

  private CustomField make(String name, String type, String searcher) {
    CustomFieldManager manager = jira.get(CustomFieldManager.class);
    return jira.onScreen(
        manager.createCustomField(
            name,
            "",
            manager.getCustomFieldType(SystemTypes.PREFIX + type),
            manager.getCustomFieldSearcher(SystemTypes.PREFIX + searcher),
            List.of(GlobalIssueContext.getInstance()),
            FieldConfigSchemeManager.ALL_ISSUE_TYPES));
  }
}
