package io.roundtrip.setup.address;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.InMemorySwitches;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class AnswerAddressTest {
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final InMemorySwitches switches = new InMemorySwitches();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final AnswerAddress answers = new AnswerAddress(switches, deeds, clock);
  private final CustomerAddress customers = new CustomerAddress(switches, deeds, clock);

  private Refused refused(String typed, int seen) {
    return catchThrowableOfType(Refused.class, () -> answers.change(typed, seen, LIN));
  }

  @Test
  public void mails_offer_the_address_once_somebody_said_it_and_no_longer_than_that() {
    assertThat(customers.answers()).isEmpty();

    answers.change(" Answers@Example.com ", 0, LIN);
    assertThat(customers.answers()).contains("answers@example.com");
    assertThat(customers.address()).isEmpty();

    answers.change("", 1, LIN);
    assertThat(customers.answers()).isEmpty();
    assertThat(deeds.all().get(0).what()).isEqualTo("answer-address");
    assertThat(deeds.all().get(0).words())
        .containsExactly("Address for returned mail: answers@example.com → (nothing)");
  }

  @Test
  public void what_is_no_address_or_old_is_refused() {
    for (String bad :
        List.of(
            "answers",
            "a@b.example, c@d.example",
            "é@example.com",
            "a".repeat(150) + "@x.example",
            "a@b.example\r\nBcc: x"))
      assertThat(refused(bad, 0).kind()).as(bad).isEqualTo(Refused.Kind.BAD_INPUT);
    answers.change("answers@example.com", 0, LIN);
    assertThat(refused("other@example.com", 0).kind()).isEqualTo(Refused.Kind.CONFLICT);
  }

  @Test
  public void health_says_whether_anybody_reads() {
    AnswersHealth.Read[] read = {new AnswersHealth.Read(Instant.EPOCH, 0, 0, 0, 0, 0)};
    AnswersHealth health = new AnswersHealth(answers, () -> read[0]);
    assertThat(health.line()).isEqualTo(Line.of("answers-nowhere", Tone.WARN));

    answers.change("answers@example.com", 0, LIN);
    assertThat(health.line())
        .isEqualTo(Line.of("answers-unread", Tone.WARN, "answers@example.com"));

    read[0] = new AnswersHealth.Read(MONDAY, 1, 2, 3, 4, 5);
    assertThat(health.line())
        .isEqualTo(
            Line.of(
                "answers-read",
                Tone.GOOD,
                "answers@example.com",
                "2026-11-16 09:00 UTC",
                "1",
                "2",
                "3",
                "4",
                "5"));
  }
}
