package minijira.jira.field;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.impl.SelectCFType;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.JiraBaseUrls;
import java.util.Arrays;
import java.util.Set;
import minijira.jira.issue.IssueStore;

/** The field types that the system brings, under Jira's keys. */
public final class SystemTypes {
  public static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";
  private final Values values;
  private final GenericConfigs configs;
  private final TextLength length;
  private final JiraAuthenticationContext context;

  public SystemTypes(
      Values values, GenericConfigs configs, TextLength length, JiraAuthenticationContext context) {
    this.values = values;
    this.configs = configs;
    this.length = length;
    this.context = context;
  }

  public void addTo(
      FieldTypes types,
      Doubles doubles,
      OptionStore options,
      JiraBaseUrls urls,
      IssueStore issues) {
    add(types, "textfield", "Text Field (single line)", new ShortText(), "textsearcher");
    add(types, "textarea", "Text Field (multi-line)", new LongText(), "textsearcher");
    add(types, "url", "URL Field", new ShortText(), "exacttextsearcher");
    add(types, "readonlyfield", "Text Field (read only)", new ShortText(), "textsearcher");
    add(
        types,
        "float",
        "Number Field",
        new NumberCFType(values, doubles, configs),
        "exactnumber",
        "numberrange");
    add(
        types,
        "select",
        "Select List (single choice)",
        new SelectCFType(values, options, configs, urls),
        "multiselectsearcher");
    add(
        types,
        "radiobuttons",
        "Radio Buttons",
        new SelectCFType(values, options, configs, urls),
        "multiselectsearcher");
    add(
        types,
        "multiselect",
        "Select List (multiple choices)",
        new MultiSelect(values, options),
        "multiselectsearcher");
    add(
        types,
        "multicheckboxes",
        "Checkboxes",
        new MultiSelect(values, options),
        "multiselectsearcher");
    add(types, "labels", "Labels", new LabelsField(issues), "labelsearcher");
    add(types, "datepicker", "Date Picker", new DateField(values, configs), "daterange");
  }

  private static void add(
      FieldTypes types, String key, String name, CustomFieldType<?, ?> type, String... searchers) {
    types.addSystem(
        PREFIX + key,
        name,
        Set.copyOf(Arrays.stream(searchers).map(s -> PREFIX + s).toList()),
        type);
  }

  private class ShortText extends GenericTextCFType {
    ShortText() {
      super(values, configs, length, context);
    }

    @Override
    public void validateFromParams(
        CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
      Object text = params.getFirstValueForNullKey();
      if (text != null && text.toString().length() > 255)
        errors.addError(
            config.getFieldId(),
            "The entered text is too long. It exceeds the allowed limit of 255 characters.");
      else super.validateFromParams(params, errors, config);
    }
  }

  private final class LongText extends GenericTextCFType {
    LongText() {
      super(values, configs, length, context);
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
      return PersistenceFieldType.TYPE_UNLIMITED_TEXT;
    }
  }
}
