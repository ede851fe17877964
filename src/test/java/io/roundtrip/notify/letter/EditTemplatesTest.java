package io.roundtrip.notify.letter;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import org.junit.Test;

public class EditTemplatesTest {
  private final InMemoryTemplates templates = new InMemoryTemplates();
  private final Phrases phrases =
      (language, key, args) -> "[" + key.substring(key.lastIndexOf('.') + 1) + "]";
  private final EditTemplates edit =
      new EditTemplates(
          templates,
          new Compose(
              templates,
              phrases,
              (contact, project) -> "https://x.example/stop",
              () -> "https://x.example"),
          phrases,
          new MovableClock(MONDAY));

  private Refused refused(TemplateText text) {
    return catchThrowableOfType(
        Refused.class, () -> edit.save(RT, Kind.SHIPPED, ENGLISH, text, LIN));
  }

  @Test
  public void a_saved_text_is_in_force_until_it_is_reset() {
    TemplateText saved =
        edit.save(
            RT,
            Kind.SHIPPED,
            ENGLISH,
            new TemplateText("{{item}}!", "Hi {{customer_name}}", 0),
            LIN);

    assertThat(saved.version()).isEqualTo(1);
    assertThat(edit.read(RT, Kind.SHIPPED, ENGLISH)).isEqualTo(saved);
    assertThat(edit.reset(RT, Kind.SHIPPED, ENGLISH))
        .isEqualTo(DefaultTemplates.of(Kind.SHIPPED, ENGLISH));
  }

  @Test
  public void every_wrong_field_is_named_with_its_place() {
    Refused no = refused(new TemplateText("", "Hi\n{{custommer_name}}", 0));

    assertThat(no.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(no.problems())
        .containsExactly(
            Problem.of("subject", "required"),
            Problem.of("body", "template-unknown-name", "custommer_name", "2:1"));
    assertThat(templates.find(RT, Kind.SHIPPED, ENGLISH)).isEmpty();
  }

  @Test
  public void the_slower_of_two_authors_is_told_so() {
    edit.save(RT, Kind.SHIPPED, ENGLISH, new TemplateText("a", "b", 0), LIN);

    assertThat(refused(new TemplateText("c", "d", 0)).kind()).isEqualTo(Refused.Kind.CONFLICT);
  }

  @Test
  public void a_preview_stores_nothing_and_shows_what_a_customer_would_get() {
    Body shown =
        edit.preview(
            Kind.SHIPPED,
            ENGLISH,
            new TemplateText("{{item}}", "**{{customer_name}}** {{link}}", 0),
            "Loop");

    assertThat(shown.subject()).isEqualTo("[item]");
    assertThat(shown.html()).contains("<strong>[customer_name]</strong>");
    assertThat(templates.find(RT, Kind.SHIPPED, ENGLISH)).isEmpty();
  }
}
