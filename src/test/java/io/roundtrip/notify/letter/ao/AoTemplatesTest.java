package io.roundtrip.notify.letter.ao;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.Disturbed;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.letter.TemplateText;
import io.roundtrip.notify.letter.Templates;
import io.roundtrip.notify.letter.TemplatesContract;
import org.junit.Rule;
import org.junit.Test;

public class AoTemplatesTest extends TemplatesContract {
  @Rule public final AoDatabases db = AoDatabases.h2(TemplateRow.class);

  @Override
  protected Templates templates() {
    return over(db.ao());
  }

  private Templates over(ActiveObjects ao) {
    return new AoTemplates(ao, new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private static boolean saved(Templates templates, String subject) {
    TemplateText text = new TemplateText(subject, "b", 0);
    return templates.save(RT, Kind.SHIPPED, ENGLISH, text, LIN, MONDAY);
  }

  @Test
  public void of_two_who_write_the_first_text_at_once_the_slower_is_told_so() {
    Templates slow = over(Disturbed.beforeCreate(db.ao(), () -> saved(templates(), "quick")));

    assertThat(saved(slow, "slow")).isFalse();
    assertThat(templates().find(RT, Kind.SHIPPED, ENGLISH).orElseThrow().subject())
        .isEqualTo("quick");
  }

  @Test
  public void a_database_that_refuses_is_not_taken_for_another_author() {
    Templates broken =
        over(
            Disturbed.beforeCreate(
                db.ao(),
                () -> {
                  throw new IllegalStateException("disk full");
                }));

    assertThatThrownBy(() -> saved(broken, "a")).hasMessage("disk full");
  }
}
