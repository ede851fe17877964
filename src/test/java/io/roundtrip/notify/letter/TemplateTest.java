package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.roundtrip.host.Languages;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Var;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class TemplateTest {
  private static final Set<Var> ALL = EnumSet.allOf(Var.class);

  private static String fill(String template, Map<Var, String> values) {
    return Template.parse(template, ALL).fill(values);
  }

  private static TemplateFault fault(String template) {
    return catchThrowableOfType(
        TemplateFault.class, () -> Template.parse(template, Kind.SHIPPED.vocabulary()));
  }

  @Test
  public void the_three_texts_the_product_was_made_from_are_the_defaults() {
    Map<Var, String> names = new EnumMap<>(Var.class);
    for (Var name : Var.values()) if (name != Var.WORDS) names.put(name, "{{" + name.word() + "}}");

    String acknowledge = fill(DefaultTemplates.of(Kind.ACKNOWLEDGE, Locale.ENGLISH).body(), names);
    String status = fill(DefaultTemplates.of(Kind.STATUS, Locale.ENGLISH).body(), names);
    String shipped = fill(DefaultTemplates.of(Kind.SHIPPED, Locale.ENGLISH).body(), names);

    assertThat(acknowledge)
        .isEqualTo(
            "Hi {{customer_name}}, thanks for flagging {{issue}}. I’m {{owner}} and we’re assessing"
                + " now.");
    assertThat(status)
        .contains(
            "{{item}} is {{status}} with ETA {{date}}. Here’s the workaround: {{workaround}}.");
    assertThat(shipped)
        .contains("We’ve released {{item}}—based on {{count}} requests. Try it here: {{link}}.");
  }

  @Test
  public void every_own_text_can_be_read_in_every_language_and_calls_the_reader_by_name() {
    for (Kind kind : Kind.values()) {
      for (Locale language : Languages.ALL) {
        TemplateText text = DefaultTemplates.of(kind, language);
        String about = kind == Kind.ACKNOWLEDGE ? "ISSUE" : "ITEM";
        Map<Var, String> values = new EnumMap<>(Var.class);
        for (Var name : kind.vocabulary()) values.put(name, name.name());

        assertThat(Template.parse(text.subject(), kind.vocabulary()).fill(values)).contains(about);
        assertThat(Template.parse(text.body(), kind.vocabulary()).fill(values))
            .contains("CUSTOMER_NAME", about, "WORDS")
            .doesNotContain("{{");
        assertThat(text.version()).isZero();
      }
    }
  }

  @Test
  public void a_section_is_left_out_with_its_value() {
    String text = "{{item}} is {{status}}{{#date}} with ETA {{date}}{{/date}}.";

    assertThat(fill(text, Map.of(Var.ITEM, "Dark mode", Var.STATUS, "planned")))
        .isEqualTo("Dark mode is planned.");
    assertThat(fill(text, Map.of(Var.ITEM, "Dark mode", Var.STATUS, "planned", Var.DATE, "March")))
        .isEqualTo("Dark mode is planned with ETA March.");
  }

  @Test
  public void a_wrong_place_is_named() {
    assertThat(fault("Hi {{custommer_name}}").code()).isEqualTo("template-unknown-name");
    assertThat(fault("Hi {{custommer_name}}").position()).isEqualTo(3);
    assertThat(fault("Hi {{custommer_name}}").word()).isEqualTo("custommer_name");
    assertThat(fault("{{workaround}}").code())
        .as("not a word of this mail")
        .isEqualTo("template-unknown-name");
    assertThat(fault("Hi {{item").code()).isEqualTo("template-not-closed");
    assertThat(fault("Hi {{ {{item}}").code()).isEqualTo("template-not-closed");
    assertThat(fault("{{#item}}x").code()).isEqualTo("template-not-closed");
    assertThat(fault("{{#item}}{{#link}}x{{/link}}{{/item}}").code()).isEqualTo("template-nested");
    assertThat(fault("x{{/item}}").code()).isEqualTo("template-stray-end");
    assertThat(fault("{{#item}}x{{/link}}").code()).isEqualTo("template-stray-end");
    assertThat(fault("a\u0000b").code()).isEqualTo("template-character");
    assertThat(fault("a\uE003b").code()).isEqualTo("template-character");
    assertThat(fault("x".repeat(Template.MOST + 1)).code()).isEqualTo("template-too-long");
  }

  @Test
  public void blanks_between_the_braces_do_not_matter() {
    assertThat(fill("{{ item }}{{# link }} at {{ link }}{{/ link }}", Map.of(Var.ITEM, "x")))
        .isEqualTo("x");
    assertThat(fill("{{#item}}{{item}}!{{/item}}", Map.of(Var.ITEM, " \t"))).isEmpty();
  }

  @Test
  public void braces_that_are_no_place_stay() {
    assertThat(fill("{item} }} { { {{item}}", Map.of(Var.ITEM, "x"))).isEqualTo("{item} }} { { x");
  }

  @Test
  public void what_a_fault_shows_is_short() {
    assertThat(fault("{{" + "x".repeat(99) + "}}").word()).isEqualTo("x".repeat(39) + "…");
    assertThat(fault("{{" + "x".repeat(40) + "}}").word()).isEqualTo("x".repeat(40));
    assertThat(fault("Hi {{item and a lot of words").word()).isEqualTo("{{item and a lot of ");
    assertThat(fault("{{#item}} and no end of it").position()).isZero();
    assertThat(fault("{{item}}{{/item}}").position()).isEqualTo(8);
  }

  @Test
  public void an_author_has_line_breaks_and_tabs_and_no_other_control_characters() {
    assertThat(fill("a\tb\r\nc\uF8FF\uE100", Map.of())).isEqualTo("a\tb\r\nc\uF8FF\uE100");
    for (char no : new char[] {0, 8, 11, 0x1F, 0x7F, 0x85, 0xD83D, 0xDFFF, 0xE000, 0xE0FF}) {
      TemplateFault fault = fault("ab" + no);
      assertThat(fault.code()).isEqualTo("template-character");
      assertThat(fault.position()).isEqualTo(2);
      assertThat(fault.word()).isEqualTo(String.format("U+%04X", (int) no));
    }
  }

  @Test
  public void a_text_has_an_end() {
    assertThat(fill("x".repeat(Template.MOST), Map.of())).hasSize(Template.MOST);
    assertThat(fault("x".repeat(Template.MOST + 1)).position()).isEqualTo(Template.MOST);
  }

  @Test
  public void public_attacks_on_template_engines_are_plain_text() {
    for (String attack :
        new String[] {
          "$i18n.getClass().forName('java.lang.Runtime')",
          "#set($x='')$x.class",
          "${7*7}",
          "<%= 7*7 %>",
          "#{7*7}",
          "*{T(java.lang.Runtime)}"
        }) {
      assertThat(fill(attack, Map.of())).isEqualTo(attack);
      assertThat(fill("{{item}}", Map.of(Var.ITEM, attack))).isEqualTo(attack);
    }
  }

  @Property(trials = 200)
  public void a_text_without_places_stays_as_it_is(String text) {
    String plain = text.replaceAll("[{}\\p{Cc}\\p{Cs}\uE000-\uE0FF]", "");

    assertThat(fill(plain, Map.of(Var.ITEM, "x"))).isEqualTo(plain);
  }

  @Property(trials = 200)
  public void what_is_filled_in_is_never_read_again(String value) {
    String nasty = value + "{{link}}{{#item}}{{/item}}";

    assertThat(fill("a{{item}}b", Map.of(Var.ITEM, nasty, Var.LINK, "SECRET")))
        .isEqualTo("a" + nasty + "b");
  }

  @Property(trials = 300)
  public void reading_anything_ends_in_a_text_or_a_named_fault(String start, String end) {
    String source = start + "{{#item}}" + end + "{{/";
    try {
      fill(source, Map.of());
    } catch (TemplateFault fault) {
      assertThat(fault.code()).startsWith("template-");
      assertThat(fault.position()).isBetween(0, source.length());
    }
  }
}
