package io.roundtrip.intake;

import static io.roundtrip.intake.Door.REST;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.Piece;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.priority.Voices;
import io.roundtrip.signals.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;

/** Two people are never taken for one, and nobody for somebody. */
public class WhoIsWhoTest {
  private final Door door = new Door();

  private Signal says(String field, String value, String words) {
    Map<String, String> fields =
        new HashMap<>(Map.of("project", "RT", "words", words, field, value));
    return door.record.one(Form.of(fields), REST).signal();
  }

  private Contact contact(Signal signal) {
    ContactId id = signal.contact();
    return door.contacts.byId(id).orElseThrow();
  }

  @Test
  public void case_10_two_persons_of_sharp_s_and_double_s() {
    Signal sharp = says("email", "max@maßwerk.example", "sharp s");
    Signal twice = says("email", "max@masswerk.example", "double s");

    assertThat(sharp.contact()).isNotEqualTo(twice.contact());
    assertThat(contact(sharp).email()).isEqualTo("max@xn--mawerk-cta.example");
  }

  @Test
  public void case_13_an_address_stands_in_for_no_name() {
    assertThat(contact(says("email", "nameless@example.com", "Me too")).name()).isEmpty();
  }

  @Test
  public void case_25_seven_times_nobody_is_nobody_and_no_one_voice() {
    List<Signal> said =
        Stream.of(
                "A Store User",
                "A Store User",
                "A Store User",
                "A Store User",
                "A Store User",
                "Guest",
                "N/A")
            .map(name -> says("customer", name, "Crash on start"))
            .toList();

    assertThat(said).extracting(Signal::contact).containsOnlyNulls();
    assertThat(door.contacts.count()).isZero();
    assertThat(Voices.of(said.stream().map(Piece::of).toList(), door.now).toString()).contains("7");
  }

  @Test
  public void a_name_in_another_case_or_form_is_the_same_person_without_an_address() {
    assertThat(says("customer", "Zoe\u0308 Müller", "a").contact())
        .isEqualTo(says("customer", " ZOË  MÜLLER ", "b").contact())
        .isNotEqualTo(says("customer", "Zoe Müller", "c").contact());
  }
}
