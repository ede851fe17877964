package io.roundtrip.setup.address;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.DeedLine;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.InMemorySwitches;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Test;

public class CustomerAddressTest {
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final CustomerAddress customers =
      new CustomerAddress(new InMemorySwitches(), deeds, new MovableClock(MONDAY));

  private Refused refused(String typed, int seen) {
    return catchThrowableOfType(Refused.class, () -> customers.change(typed, seen, LIN));
  }

  @Test
  public void nobody_reaches_us_until_somebody_says_so() {
    assertThat(customers.address()).isEmpty();
    assertThat(customers.now()).isEqualTo(new SaidAddress.Now("", 0));

    customers.change(" https://feedback.example.com/jira// ", 0, LIN);

    assertThat(customers.address()).contains("https://feedback.example.com/jira");
    assertThat(customers.now().version()).isEqualTo(1);
  }

  @Test
  public void what_is_no_site_is_refused() {
    for (String bad :
        List.of(
            "feedback.example.com",
            "ftp://example.com",
            "https://ada@example.com",
            "https://example.com/?a=b",
            "https://example.com/#x",
            "https://example.com/" + "a".repeat(400)))
      assertThat(refused(bad, 0).problems())
          .as(bad)
          .containsExactly(Problem.of("address", "not-a-site"));
  }

  @Test
  public void an_older_form_overwrites_nothing() {
    customers.change("https://one.example.com", 0, LIN);

    assertThat(refused("https://two.example.com", 0).kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(customers.address()).contains("https://one.example.com");
  }

  @Test
  public void every_change_stands_in_the_audit_log_with_before_and_after() {
    customers.change("https://one.example.com", 0, LIN);
    customers.change("", 1, LIN);

    assertThat(customers.address()).isEmpty();
    assertThat(deeds.all().stream().map(line -> line.words().get(0)))
        .containsExactly(
            "Where customers reach Roundtrip: https://one.example.com → (nothing)",
            "Where customers reach Roundtrip: (nothing) → https://one.example.com");
    assertThat(deeds.all().stream().map(DeedLine::what)).containsOnly("customer-address");
  }

  @Test
  public void health_says_whether_mail_can_be_stopped() {
    List<String> unanswered = new ArrayList<>();
    AtomicBoolean on = new AtomicBoolean();
    AtomicReference<String> returned = new AtomicReference<>("");
    CustomerHealth health =
        new CustomerHealth(
            customers, returned::get, () -> on.get() ? Optional.of(unanswered) : Optional.empty());
    assertThat(health.line()).isEqualTo(CheckHealth.Line.of("customers-nowhere", Tone.WARN));

    on.set(true);
    assertThat(health.line()).isEqualTo(CheckHealth.Line.of("customers-answer", Tone.WARN));

    unanswered.add("RT");
    assertThat(health.line())
        .isEqualTo(new CheckHealth.Line("customers-stuck", CheckHealth.Tone.WARN, List.of("RT")));

    returned.set("back@example.com");
    assertThat(health.line())
        .isEqualTo(CheckHealth.Line.of("customers-mail", Tone.WARN, "back@example.com"));

    customers.change("http://feedback.example.com", 0, LIN);
    assertThat(health.line().code()).isEqualTo("customers-plain");

    customers.change("https://feedback.example.com", 1, LIN);
    assertThat(health.line())
        .isEqualTo(
            new CheckHealth.Line(
                "customers-reach", CheckHealth.Tone.GOOD, List.of("https://feedback.example.com")));
  }

  @Test
  public void the_same_address_once_more_writes_nothing_and_goes_well() {
    assertThat(customers.change("", 0, LIN).version()).isEqualTo(0);
    customers.change("https://one.example.com", 0, LIN);

    assertThat(customers.change("https://one.example.com/", 1, LIN))
        .isEqualTo(new SaidAddress.Now("https://one.example.com", 1));

    assertThat(customers.now().version()).isEqualTo(1);
    assertThat(deeds.all()).hasSize(1);
    assertThat(refused("https://one.example.com", 0).kind()).isEqualTo(Refused.Kind.CONFLICT);
  }

  /** The mail itself says either of these two, or has a link. */
  @Test
  public void what_administrators_read_is_what_the_mail_says() throws IOException {
    for (String language : List.of("", "_de")) {
      Properties texts = new Properties();
      try (Reader file =
          Files.newBufferedReader(Path.of("i18n/roundtrip" + language + ".properties"))) {
        texts.load(file);
      }
      String unread = texts.getProperty("roundtrip.notify.mail.no-answer");
      String asked = texts.getProperty("roundtrip.notify.mail.stop-by-answer");
      String stop = asked.substring(asked.lastIndexOf(' ') + 1, asked.length() - 1);

      assertThat(texts.getProperty("roundtrip.setup.health.customers-answer"))
          .contains(stop)
          .doesNotContain(unread);
      assertThat(texts.getProperty("roundtrip.setup.health.customers-stuck"))
          .contains(unread)
          .doesNotContain(stop);
      for (String either :
          List.of("customers.intro", "health.customers-nowhere", "settings.replyTo.help"))
        assertThat(texts.getProperty("roundtrip.setup." + either)).contains(unread, stop);
    }
  }
}
