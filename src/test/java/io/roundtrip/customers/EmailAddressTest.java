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
  public void case_10_sharp_s_is_no_double_s_and_final_sigma_no_sigma() {
    assertThat(good("max@maßwerk.example")).isEqualTo("max@xn--mawerk-cta.example");
    assertThat(good("max@MAẞWERK.example")).isEqualTo("max@xn--mawerk-cta.example");
    assertThat(good("max@masswerk.example")).isEqualTo("max@masswerk.example");
    assertThat(good("x@βόλος.com")).isEqualTo("x@xn--nxasmm1c.com");
    assertThat(good("x@ΒΌΛΟΣ.com"))
        .isEqualTo(good("x@βόλοσ.com"))
        .isNotEqualTo(good("x@βόλος.com"));
  }

  @Test
  public void joiners_stay_where_they_are_letters() {
    assertThat(good("x@نامه\u200cای.com")).isEqualTo("x@xn--mgba3gch31f060k.com");
    assertThat(good("x@නාම.com")).startsWith("x@xn--");
    assertThat(good("x@ශ්\u200dරී.com")).isEqualTo("x@xn--10cl1a0b660p.com");
    assertThat(bad("x@ab\u200dcd.com")).isEqualTo("email-domain");
    assertThat(bad("x@\u200cab.com")).isEqualTo("email-domain");
  }

  @Test
  public void domains_are_mapped_as_browsers_map_them() {
    assertThat(good("x@BÜCHER.Example")).isEqualTo("x@xn--bcher-kva.example");
    assertThat(good("x@bu\u0308cher。example")).isEqualTo("x@xn--bcher-kva.example");
    assertThat(good("x@ｂｏｒｇ．example")).isEqualTo("x@borg.example");
    assertThat(good("x@l·l.example")).isEqualTo("x@xn--ll-0ea.example");
    assertThat(bad("x@a·b.example")).isEqualTo("email-domain");
    assertThat(good("x@كتاب.example")).isEqualTo("x@xn--mgbce3h.example");
    assertThat(bad("x@aكتاب.example")).isEqualTo("email-domain");
    assertThat(good("x@xn--bcher-kva.example")).isEqualTo("x@xn--bcher-kva.example");
  }

  @Test
  public void what_java_knows_of_old_letters_is_read_alike() {
    for (String label :
        "münchen,straßen-los,日本語,россия,ελλάδα,한국,ไทย,עברית,হাসান,tschüß,łódź,çağrı,đà-nẵng,mañana1"
            .split(",")) {
      if (label.contains("ß")) continue;
      assertThat(good("x@" + label + ".example"))
          .as(label)
          .isEqualTo("x@" + java.net.IDN.toASCII(label) + ".example");
    }
  }

  @Test
  public void case_09_quoted_and_international_parts_before_the_at() {
    assertThat(good("\"Fax3/+49533334/\"@example.com")).isEqualTo("fax3/+49533334/@example.com");
    assertThat(good("\"a b\"@example.org")).isEqualTo("\"a b\"@example.org");
    assertThat(good("\"a@b,c;d\"@example.org")).isEqualTo("\"a@b,c;d\"@example.org");
    assertThat(good("\"a\\\"b\\\\\"@example.org")).isEqualTo("\"a\\\"b\\\\\"@example.org");
    assertThat(good("\"\\ada\"@example.org")).isEqualTo("ada@example.org");
    assertThat(good("Scha\u0308fer2@example.com")).isEqualTo("schäfer2@example.com");
    assertThat(good("strauß@example.com")).isNotEqualTo(good("strauss@example.com"));
    assertThat(bad("\"a\"@example.org,b@example.org")).isEqualTo("email-several");
    assertThat(bad("\"a\"@x@example.org")).isEqualTo("email-malformed");
    assertThat(bad("\"" + "é".repeat(33) + "\"@example.org")).isEqualTo("email-malformed");
    assertThat(EmailAddress.isWritable("schäfer2@example.com")).isFalse();
    assertThat(EmailAddress.isWritable("\"a b\"@example.com")).isTrue();
  }

  @Test
  public void what_was_normalised_once_stays_as_it_is() {
    for (String text :
        new String[] {
          "max@maßwerk.example", "\"A B\"@x.org", "Schäfer@x.org", "\"a\\\"b\"@x.org", "x@βόλος.com"
        }) assertThat(good(good(text))).isEqualTo(good(text)).isNotEqualTo("refused");
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
    assertThat(bad("ada@example.org grace@example.org")).isEqualTo("email-several");
    assertThat(bad("a@x, b@y, c@z")).isEqualTo("email-several");
    for (String none :
        "bob@@x;ada@grace@example.org;@@;a@b@;ada,b@example.org;@x, y@;bob@@x.org;, @x.org"
            .split(";")) assertThat(bad(none)).as(none).isEqualTo("email-malformed");
    assertThat(bad("ada;b@example.org")).isEqualTo("email-malformed");
    assertThat(bad("ada@example.org,")).isEqualTo("email-domain");
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
          "a".repeat(65) + "@example.org",
          "a b@example.org",
          "\"a\"b@example.org",
          "\"\"@example.org",
          "\"a\u200bb\"@example.org",
          "a\u200bb@example.org",
          "a\u202eb@example.org"
        }) assertThat(bad(text)).as(text).isEqualTo("email-malformed");
    for (String text :
        new String[] {
          "ada@localhost",
          "ada@-x.org",
          "ada@x..org",
          "ada@exa_mple.org",
          "ada@[127.0.0.1]",
          "ada@1.2.3.4",
          "ada@x.org.",
          "ada@x\u00ad.org",
          "ada@xn\u200b.org",
          "ada@na\u200cme.org",
          "ada@❤.org",
          "ada@äö--ü.org",
          "ada@\u0301a.org",
          "ada@" + "ä".repeat(60) + ".org"
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
