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
  public void what_would_have_a_reader_follow_or_call_is_no_name() {
    for (String text :
        new String[] {
          "call +49 30 1234567 https://evil.example/login",
          "https://evil.example",
          "Ada hxxps://evil.example",
          "Ada www.evil.example",
          "WWW.Evil.Example/x",
          "mailto:ada",
          "tel:+49301234567",
          "Ada +49 30 1234567",
          "Ada +49301234567",
          "Ring 030/1234567 now",
          "0800 123 45 67",
          "(555) 123-4567",
          "Ａda ｈttps://evil.example",
          "Ada +４９ ３０ １２３４５６７",
          "ht\u200Btps://evil.example",
          "Ada w\u200Bww.evil.example",
          "te\u200Bl:+49301234567",
          "Ada +4\u200B9 30 1234567"
        }) {
      assertThat(PersonName.of(text)).as(text).isEmpty();
      assertThat(PersonName.beside(text)).as(text).isEmpty();
    }
  }

  /** Without an address nobody writes to them, and it may be all that tells two people apart. */
  @Test
  public void what_may_be_a_host_an_address_or_a_number_is_no_name_beside_an_address() {
    for (String text :
        new String[] {
          "Ada evil.com",
          "Click evil.example/login",
          "Ada <ada@example.org>",
          "ada@example.org",
          "Ada 0301234567",
          "555-123-4567"
        }) {
      assertThat(PersonName.of(text)).as(text).isEqualTo(text);
      assertThat(PersonName.beside(text)).as(text).isEmpty();
    }
  }

  @Test
  public void a_name_with_dots_or_digits_may_be_one() {
    for (String text :
        new String[] {
          "J.R.R. Tolkien",
          "Dr.Ada Lindqvist",
          "J.Smith",
          "Ada O'Neil-Smith",
          "Ada @ Acme",
          "Louis XIV",
          "Ada 2",
          "Müller & Co. KG",
          "Kunde 100200",
          "R2-D2",
          "A.Lindqvist",
          "Sales/Support",
          "User 20240131"
        }) assertThat(PersonName.beside(text)).isEqualTo(text);
  }

  @Test
  public void an_address_beside_an_address_is_no_name() {
    EmailAddress ada = new EmailAddress("ada@example.org");

    assertThat(new NewContact("ada@example.org", ada, null, "").name()).isEmpty();
    assertThat(new NewContact("A Google user", ada, null, "").name()).isEmpty();
    assertThat(new NewContact("Ada", ada, null, "").name()).isEqualTo("Ada");
  }
}
