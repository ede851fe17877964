package io.roundtrip.notify.letter;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Race;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Kind;
import java.util.Locale;
import org.junit.Test;

public abstract class TemplatesContract {
  protected abstract Templates templates();

  private boolean saved(Kind kind, Locale language, String subject, int seen) {
    TemplateText text = new TemplateText(subject, "Hi 🎉\n\nBye", seen);
    return templates().save(RT, kind, language, text, LIN, MONDAY);
  }

  @Test
  public void keeps_every_mail_in_every_language_of_every_project() {
    saved(Kind.SHIPPED, ENGLISH, "shipped", 0);
    saved(Kind.SHIPPED, GERMAN, "da", 0);
    saved(Kind.STATUS, ENGLISH, "status", 0);

    assertThat(templates().find(RT, Kind.SHIPPED, ENGLISH))
        .contains(new TemplateText("shipped", "Hi 🎉\n\nBye", 1));
    assertThat(templates().find(RT, Kind.SHIPPED, GERMAN))
        .contains(new TemplateText("da", "Hi 🎉\n\nBye", 1));
    assertThat(templates().find(RT, Kind.STATUS, ENGLISH))
        .contains(new TemplateText("status", "Hi 🎉\n\nBye", 1));
    assertThat(templates().find(RT, Kind.STATUS, GERMAN)).isEmpty();
    assertThat(templates().find(new ProjectId(9), Kind.SHIPPED, ENGLISH)).isEmpty();
  }

  @Test
  public void one_language_is_one_text_wherever_it_is_spoken() {
    saved(Kind.SHIPPED, Locale.GERMANY, "da", 0);

    assertThat(templates().find(RT, Kind.SHIPPED, GERMAN)).isPresent();
  }

  @Test
  public void a_text_is_replaced_only_by_somebody_who_saw_it() {
    saved(Kind.SHIPPED, ENGLISH, "a", 0);

    assertThat(saved(Kind.SHIPPED, ENGLISH, "blind", 0)).isFalse();
    assertThat(saved(Kind.SHIPPED, ENGLISH, "c", 1)).isTrue();
    assertThat(saved(Kind.SHIPPED, ENGLISH, "late", 1)).isFalse();

    assertThat(templates().find(RT, Kind.SHIPPED, ENGLISH))
        .contains(new TemplateText("c", "Hi 🎉\n\nBye", 2));
  }

  @Test
  public void a_text_that_is_gone_cannot_be_replaced() {
    saved(Kind.SHIPPED, ENGLISH, "a", 0);
    assertThat(reset(Kind.SHIPPED, ENGLISH, 1)).isTrue();

    assertThat(saved(Kind.SHIPPED, ENGLISH, "b", 1)).isFalse();
    assertThat(templates().find(RT, Kind.SHIPPED, ENGLISH)).isEmpty();
    assertThat(saved(Kind.SHIPPED, ENGLISH, "b", 0)).isFalse();
    assertThat(templates().version(RT, Kind.SHIPPED, ENGLISH)).isEqualTo(2);
    assertThat(saved(Kind.SHIPPED, ENGLISH, "b", 2)).isTrue();
    assertThat(templates().find(RT, Kind.SHIPPED, ENGLISH)).map(TemplateText::version).contains(3);
  }

  @Test
  public void a_text_that_was_replaced_meanwhile_is_not_reset() {
    saved(Kind.SHIPPED, ENGLISH, "a", 0);
    saved(Kind.SHIPPED, ENGLISH, "b", 1);

    assertThat(reset(Kind.SHIPPED, ENGLISH, 1)).isFalse();
    assertThat(templates().find(RT, Kind.SHIPPED, ENGLISH)).isPresent();
    assertThat(reset(Kind.SHIPPED, GERMAN, 0)).as("nobody changed it").isTrue();
    assertThat(templates().version(RT, Kind.SHIPPED, GERMAN)).isZero();
  }

  private boolean reset(Kind kind, Locale language, int version) {
    return templates().reset(RT, kind, language, version, LIN, MONDAY);
  }

  @Test
  public void of_many_who_write_the_first_text_one_succeeds() throws Exception {
    var answers = Race.of(4, () -> saved(Kind.SHIPPED, ENGLISH, "a", 0));

    assertThat(answers).containsOnlyOnce(true);
  }

  @Test
  public void only_what_was_reset_is_gone() {
    saved(Kind.STATUS, GERMAN, "a", 0);
    saved(Kind.STATUS, ENGLISH, "b", 0);

    assertThat(reset(Kind.STATUS, GERMAN, 1)).isTrue();
    assertThat(reset(Kind.STATUS, GERMAN, 2)).isTrue();

    assertThat(templates().find(RT, Kind.STATUS, GERMAN)).isEmpty();
    assertThat(templates().find(RT, Kind.STATUS, ENGLISH)).isPresent();
  }
}
