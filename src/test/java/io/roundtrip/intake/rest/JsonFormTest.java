package io.roundtrip.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.intake.Form;
import io.roundtrip.intake.file.StartImport;
import io.roundtrip.intake.file.rest.WishJson;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonFormTest {
  @Test
  public void texts_numbers_truth_and_lists_become_a_form() {
    Map<String, Object> json =
        new HashMap<>(
            Map.of(
                "project",
                "RT",
                "nps",
                9,
                "ces",
                3.0,
                "consent",
                true,
                "labels",
                List.of("a", "b|c")));
    json.put("source", Map.of("system", "zendesk", "id", 4711));
    json.put("email", null);

    Form form = JsonForm.of(json);

    assertThat(form.one(Form.NPS)).isEqualTo("9");
    assertThat(form.one(Form.CES)).isEqualTo("3.0");
    assertThat(form.one(Form.CONSENT)).isEqualTo("true");
    assertThat(form.many(Form.LABELS)).containsExactly("a", "b|c");
    assertThat(form.one(Form.SOURCE)).isEqualTo("zendesk:4711");
    assertThat(form.one(Form.EMAIL)).isNull();
  }

  @Test
  public void a_number_beyond_all_numbers_and_a_fraction_as_a_name_are_refused() {
    Map<String, Object> endless = Map.of("words", Double.POSITIVE_INFINITY);
    Map<String, Object> fraction = Map.of("source", Map.of("system", "zendesk", "id", 1.5));

    assertThat(refusal(endless)).containsExactly(Problem.of("words", "wrong-type"));
    assertThat(refusal(fraction)).containsExactly(Problem.of("source", "malformed-source", ""));
  }

  private static List<Problem> refusal(Map<String, Object> json) {
    return catchThrowableOfType(Refused.class, () -> JsonForm.of(json)).problems();
  }

  @Test
  public void unknown_names_and_wrong_types_are_all_named() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                JsonForm.of(
                    Map.of(
                        "npss",
                        9,
                        "customer",
                        Map.of("name", "Ada"),
                        "labels",
                        List.of(1),
                        "source",
                        Map.of("system", "a:b", "id", "1"),
                        "evil\nname",
                        1)));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            Problem.of("npss", "unknown-field"),
            Problem.of("customer", "wrong-type"),
            Problem.of("labels", "wrong-type"),
            Problem.of("source", "malformed-source", ""),
            Problem.of("evilname", "unknown-field"));
  }

  @Test
  public void the_wish_for_an_import_is_read_the_same_way() {
    StartImport.Wish wish =
        WishJson.of(
            Map.of(
                "name", "Old", "format", "csv", "columns", List.of("id", "title"), "project", " "));

    assertThat(wish)
        .isEqualTo(new StartImport.Wish("Old", null, null, "csv", List.of("id", "title")));
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> WishJson.of(Map.of("name", 7, "columns", "id,title", "file", "x")));
    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            Problem.of("name", "wrong-type"),
            Problem.of("columns", "wrong-type"),
            Problem.of("file", "unknown-field"));
  }
}
