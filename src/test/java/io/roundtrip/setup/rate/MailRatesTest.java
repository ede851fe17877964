package io.roundtrip.setup.rate;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.InMemorySwitches;
import io.roundtrip.setup.Switches;
import io.roundtrip.setup.rate.MailRates.Now;
import org.junit.Test;

public class MailRatesTest {
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final Switches switches = new InMemorySwitches();
  private final MailRates rates = new MailRates(switches, deeds, new MovableClock(MONDAY));

  private Refused refused(int server, int domain, int seen) {
    Now wanted = new Now(server, domain, seen);
    return catchThrowableOfType(Refused.class, () -> rates.change(wanted, LIN));
  }

  @Test
  public void sixty_a_minute_and_twenty_to_a_domain_until_somebody_says_otherwise() {
    assertThat(rates.now()).isEqualTo(new Now(60, 20, 0));

    assertThat(rates.change(new Now(600, 0, 0), LIN)).isEqualTo(new Now(600, 0, 1));

    assertThat(rates.now()).isEqualTo(new Now(600, 0, 1));
  }

  @Test
  public void what_is_no_rate_is_refused_with_its_field() {
    assertThat(refused(-1, 100_001, 0).problems())
        .containsExactly(
            Problem.of("server", "out-of-range", "0", "100000", "-1"),
            Problem.of("domain", "out-of-range", "0", "100000", "100001"));
    assertThat(rates.now().version()).isZero();
  }

  @Test
  public void an_older_form_overwrites_nothing() {
    rates.change(new Now(1, 1, 0), LIN);

    assertThat(refused(2, 2, 0).kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(rates.now()).isEqualTo(new Now(1, 1, 1));
  }

  @Test
  public void every_change_stands_in_the_audit_log_with_before_and_after() {
    rates.change(new Now(60, 0, 0), LIN);
    rates.change(new Now(60, 0, 1), LIN);

    assertThat(deeds.all())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.what()).isEqualTo("mail-rates");
              assertThat(line.words())
                  .containsExactly("Mails a minute to one domain: 20 → no limit");
            });
  }

  @Test
  public void what_nobody_can_read_any_more_is_as_if_nobody_had_said_it() {
    for (String spoilt : new String[] {"many", "60", ""}) {
      assertThat(
              switches.replace(
                  Switches.Name.MAIL_RATES,
                  rates.now().version(),
                  new Switches.Setting(spoilt, LIN, MONDAY)))
          .as("%s, saved over the one before", spoilt)
          .isTrue();
      assertThat(rates.now().server()).as(spoilt).isEqualTo(60);
      assertThat(rates.now().domain()).as(spoilt).isEqualTo(20);
    }
  }

  @Test
  public void one_number_is_changed_and_nothing_is_said_of_the_other() {
    rates.change(new Now(100_000, 20, 0), LIN);

    assertThat(rates.now()).isEqualTo(new Now(100_000, 20, 1));
    assertThat(deeds.all().get(0).words()).containsExactly("Mails a minute in all: 60 → 100000");
  }
}
