package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class EmailAddressTest {
  private static String good(String text) {
    return EmailAddress.check(text) instanceof EmailAddress.Good good
        ? good.address().value()
        : "refused";
  }

  private static String bad(String text) {
    return EmailAddress.check(text) instanceof EmailAddress.Bad bad ? bad.code() : "accepted";
  }

  @Test
  public void a_mailbox_is_normalised() {
    assertThat(good(" Ada.Lovelace+rt@Example.ORG ")).isEqualTo("ada.lovelace+rt@example.org");
    assertThat(good("o'hara@example.co.uk")).isEqualTo("o'hara@example.co.uk");
    assertThat(good("lin@bücher.example")).isEqualTo("lin@xn--bcher-kva.example");
  }

  @Test
  public void a_header_can_not_be_smuggled_in() {
    for (String eol :
        new String[] {"\r\n", "\n", "\r", "\0", "\u0085", "\u2028", "\u2029", "\u000b"})
      assertThat(bad("ada@example.org" + eol + "Bcc: all@example.org")).isEqualTo("email-lines");
  }

  @Test
  public void one_mailbox_only() {
    assertThat(bad("ada@example.org,grace@example.org")).isEqualTo("email-several");
    assertThat(bad("ada@example.org; grace@example.org")).isEqualTo("email-several");
    assertThat(bad("ada@grace@example.org")).isEqualTo("email-several");
  }

  @Test
  public void what_is_no_address_is_refused_with_its_reason() {
    for (String text :
        new String[] {
          "",
          "ada",
          "@example.org",
          "ada@",
          "a b@example.org",
          "Ada <ada@example.org>",
          ".a@example.org",
          "a.@example.org",
          "a..b@example.org",
          "\"a b\"@example.org",
          "a".repeat(65) + "@example.org",
          "ädä@example.org"
        }) assertThat(bad(text)).as(text).isEqualTo("email-malformed");
    for (String text :
        new String[] {
          "ada@localhost",
          "ada@-x.org",
          "ada@x..org",
          "ada@exa_mple.org",
          "ada@[127.0.0.1]",
          "ada@1.2.3.4",
          "ada@x.org."
        }) assertThat(bad(text)).as(text).isEqualTo("email-domain");
    assertThat(bad("a".repeat(60) + "@" + "long.".repeat(60) + "org")).isEqualTo("email-length");
  }

  @Test
  public void the_longest_parts_are_taken_and_one_more_is_not() {
    String domain = ("d".repeat(60) + ".").repeat(4) + "abc.example";

    assertThat(good("a".repeat(64) + "@example.org")).startsWith("aaaa");
    assertThat(bad("a".repeat(65) + "@example.org")).isEqualTo("email-malformed");
    assertThat(good("a@b.org")).isEqualTo("a@b.org");
    assertThat(good("a@" + domain.substring(2))).endsWith(".example");
    assertThat(bad("a@d" + domain.substring(2))).isEqualTo("email-domain");
    assertThat(bad("a".repeat(320 - 12) + "@example.org")).isEqualTo("email-malformed");
    assertThat(bad("a".repeat(321 - 12) + "@example.org")).isEqualTo("email-length");
  }

  @Test
  public void a_log_shows_where_but_not_who() {
    assertThat(new EmailAddress("ada@example.org").toString()).isEqualTo("…@example.org");
  }
}
