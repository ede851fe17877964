package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class PersonNameTest {
  @Test
  public void placeholders_are_nobody() {
    for (String text :
        new String[] {
          "A Store User",
          "a  store\u00a0user",
          "Ａ Ｓtore User",
          "Guest",
          "(guest)",
          "N/A",
          "n.a.",
          "<anonymous>",
          "Unbekannt",
          "Gelöschter Nutzer",
          "k. A.",
          "-",
          "???",
          "",
          " "
        }) assertThat(PersonName.of(text)).as(text).isEmpty();
  }

  @Test
  public void people_are_not() {
    for (String text :
        new String[] {
          "Ada",
          "Ana",
          "Na",
          "Nil",
          "Guest Relations GmbH",
          "Anonymous Coffee",
          "Ödön",
          "李",
          "User 4711"
        }) assertThat(PersonName.of(" " + text)).isEqualTo(text);
  }

  @Test
  public void an_address_beside_an_address_is_no_name() {
    EmailAddress ada = new EmailAddress("ada@example.org");

    assertThat(new NewContact("ada@example.org", ada, null, "").name()).isEmpty();
    assertThat(new NewContact("A Google user", ada, null, "").name()).isEmpty();
    assertThat(new NewContact("Ada", ada, null, "").name()).isEqualTo("Ada");
  }
}
