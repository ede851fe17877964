package io.roundtrip.signals.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.roundtrip.PluginTemplates;
import io.roundtrip.customers.jira.CustomerView;
import io.roundtrip.customers.jira.EmailField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minijira.node.Components;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.BeforeClass;
import org.junit.Test;

public class ScoreFieldTest {
  @BeforeClass
  public static void jira() {
    I18nHelper words =
        mock(
            I18nHelper.class,
            call ->
                Arrays.stream(call.getArguments())
                    .flatMap(ScoreFieldTest::flat)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
    JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    when(session.getI18nHelper()).thenReturn(words);
    DoubleConverter doubles = mock(DoubleConverter.class);
    when(doubles.getDouble(anyString()))
        .thenAnswer(
            call -> {
              try {
                return Double.valueOf(call.getArgument(0, String.class));
              } catch (NumberFormatException no) {
                throw new FieldValidationException("no number");
              }
            });
    Components.add(JiraAuthenticationContext.class, session);
    Components.add(DoubleConverter.class, doubles);
    Components.add(CustomFieldValuePersister.class, mock(CustomFieldValuePersister.class));
    Components.add(GenericConfigManager.class, mock(GenericConfigManager.class));
    Components.add(
        TextFieldCharacterLengthValidator.class, mock(TextFieldCharacterLengthValidator.class));
  }

  private static Stream<Object> flat(Object argument) {
    return argument instanceof Object[] many
        ? Arrays.stream(many)
        : argument instanceof List<?> list
            ? list.stream().map(Object.class::cast)
            : Stream.of(argument);
  }

  private static Map<String, String> errors(
      com.atlassian.jira.issue.customfields.CustomFieldType<?, ?> type, String typed) {
    CustomField field = mock(CustomField.class);
    when(field.getId()).thenReturn("customfield_10001");
    when(field.getFieldName()).thenReturn("NPS");
    FieldConfig config = mock(FieldConfig.class);
    when(config.getCustomField()).thenReturn(field);
    CustomFieldParams params = mock(CustomFieldParams.class);
    when(params.getFirstValueForNullKey()).thenReturn(typed);
    ErrorCollection errors = new SimpleErrorCollection();
    type.validateFromParams(params, errors, config);
    return errors.getErrors();
  }

  @Test
  public void a_score_outside_its_scale_is_refused_with_the_fields_name() {
    assertThat(errors(new NpsField(), "11"))
        .isEqualTo(Map.of("customfield_10001", "roundtrip.signals.field.out-of-range NPS 0 10"));
    assertThat(errors(new NpsField(), "7.5")).hasSize(1);
    assertThat(errors(new CsatField(), "0")).hasSize(1);
    assertThat(errors(new CesField(), "8")).hasSize(1);
    assertThat(errors(new NpsField(), "nine"))
        .isEqualTo(Map.of("customfield_10001", "roundtrip.signals.field.no-number NPS 0 10"));
  }

  @Test
  public void a_score_on_its_scale_and_none_at_all_are_fine() {
    assertThat(errors(new NpsField(), "0")).isEmpty();
    assertThat(errors(new NpsField(), "10")).isEmpty();
    assertThat(errors(new CsatField(), "5")).isEmpty();
    assertThat(errors(new CesField(), "1")).isEmpty();
    assertThat(errors(new NpsField(), null)).isEmpty();
    assertThat(errors(new NpsField(), " ")).isEmpty();
  }

  @Test
  public void an_address_that_is_none_is_refused() {
    assertThat(errors(new EmailField(), "ada@example.org"))
        .as("nobody is there to keep it")
        .isEqualTo(Map.of("customfield_10001", "roundtrip.customers.field.away"));
    assertThat(errors(new EmailField(), null)).isEmpty();
    assertThat(errors(new EmailField(), "call her"))
        .isEqualTo(
            Map.of(
                "customfield_10001",
                "roundtrip.problem.email-malformed roundtrip.problem.email-malformed.fix"));
  }

  @Test
  public void tones_follow_the_scale_and_ces_has_none() {
    assertThat(new NpsField().view("f", 9.0).tone()).contains("success");
    assertThat(new NpsField().view("f", 7.0).tone()).contains("moved");
    assertThat(new NpsField().view("f", 6.0).tone()).contains("error");
    assertThat(new CsatField().view("f", 2.0).tone()).contains("error");
    assertThat(new CesField().view("f", 7.0).tone()).isEqualTo("aui-lozenge");
    assertThat(new NpsField().view("f", null).text()).isEmpty();
    assertThat(new NpsField().view("f", 77.0).raw()).isEqualTo("77.0");
  }

  private static Element rendered(String template, Map<String, Object> context) {
    return PluginTemplates.rendered(template, context).body();
  }

  @Test
  public void the_view_shows_score_and_group() {
    Element body =
        rendered(
            "templates/signals/score-view.vm",
            Map.of("score", new NpsField().view("customfield_1", 9.0)));

    assertThat(body.selectFirst("span.aui-lozenge-success").text())
        .isEqualTo("roundtrip.signals.field.of 9 10");
    assertThat(body.text()).contains("roundtrip.signals.group.promoter").doesNotContain("$");
  }

  @Test
  public void the_form_keeps_what_was_typed_and_escapes_it() {
    Element body =
        form(
            "templates/signals/score-edit.vm",
            "score",
            new CesField().view("customfield_1", null),
            "\"><b>8");

    Element input =
        body.selectFirst("input#customfield_1[name=customfield_1][type=text][inputmode=numeric]");
    assertThat(input.attr("value")).isEqualTo("\"><b>8");
    assertThat(body.select("b")).isEmpty();
    assertThat(body.selectFirst("#" + input.attr("aria-describedby")).text())
        .isEqualTo("roundtrip.signals.field.hint.ces");
    assertThat(body.text()).doesNotContain("$").doesNotContain("#");
  }

  @Test
  public void the_form_has_jiras_label_mark_description_and_error() {
    Element group =
        form(
                "templates/signals/score-edit.vm",
                "score",
                new CesField().view("customfield_1", null),
                "8")
            .selectFirst(".field-group");

    assertThat(group.select("label[for=customfield_1]").text()).startsWith("<i>Effort");
    assertThat(group.select("label .icon-required")).hasSize(1);
    assertThat(group.select("div.description").text()).isEqualTo("1 to 7");
    assertThat(group.select(".error[data-field=customfield_1]").text()).isEqualTo("Too much");
  }

  @Test
  public void an_empty_form_is_empty() {
    Element body =
        form(
            "templates/signals/score-edit.vm",
            "score",
            new NpsField().view("customfield_1", null),
            "");

    assertThat(body.selectFirst("input").attr("value")).isEmpty();
    assertThat(body.html()).doesNotContain("$");
  }

  @Test
  public void addresses_are_shown_and_typed_as_text() {
    CustomerView email =
        new CustomerView(
            "customfield_1",
            "c1p1k0",
            key -> key.equals("c1p1k0") ? "a&b@example.org" : "after <" + key + ">");

    for (String template : List.of("view", "xml")) {
      String path = "templates/customers/customer-" + template + ".vm";
      assertThat(rendered(path, Map.of("customer", email, "value", "c1p1k0")).text())
          .isEqualTo("a&b@example.org");
      assertThat(rendered(path, Map.of("customer", email, "value", "t2")).text())
          .as("what the issue is going to hold")
          .isEqualTo("after <t2>");
      assertThat(rendered(path, Map.of("customer", email)).text()).isEmpty();
    }
    assertThat(
            form("templates/customers/email-edit.vm", "customer", email, "c1p1k0")
                .selectFirst("input#customfield_1[type=text]")
                .attr("value"))
        .isEqualTo("a&b@example.org");
  }

  @Test
  public void what_was_typed_comes_back_as_it_was_typed() {
    CustomerView none = new CustomerView("customfield_1", "", key -> "");
    String typed = "Tom & \"Jerry\" O'Neil, M\u00fcller & S\u00f6hne";

    for (String template : List.of("customer", "email"))
      assertThat(
              form("templates/customers/" + template + "-edit.vm", "customer", none, typed)
                  .selectFirst("input")
                  .attr("value"))
          .as(template)
          .isEqualTo(typed);
    assertThat(
            form("templates/customers/customer-edit.vm", "customer", none, null)
                .selectFirst("input")
                .attr("value"))
        .isEmpty();
  }

  /** A required field with an error, as Jira hands it to an edit template. */
  private static Element form(String template, String name, Object view, @Nullable String typed) {
    CustomField field = mock(CustomField.class);
    when(field.getId()).thenReturn("customfield_1");
    when(field.getName()).thenReturn("<i>Effort");
    FieldLayoutItem layout = mock(FieldLayoutItem.class);
    when(layout.isRequired()).thenReturn(true);
    when(layout.getFieldDescription()).thenReturn("1 to 7");
    I18nHelper words = ComponentAccessor.getJiraAuthenticationContext().getI18nHelper();
    Map<String, Object> context = new HashMap<>();
    context.put(name, view);
    context.put("value", typed);
    context.put("customField", field);
    context.put("fieldLayoutItem", layout);
    context.put("i18n", words);
    context.put("action", Map.of("errors", Map.of("customfield_1", "Too much")));
    context.put("displayParameters", Map.of());
    context.put("auiparams", Map.of());
    return rendered(template, context);
  }
}
