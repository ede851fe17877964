package io.roundtrip.notify.send.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** What a server says is kept without anybody's address, however it writes it. */
public class MaskedAnswerTest {
  @Test
  public void no_form_of_an_address_is_kept() {
    List<String> kept = new ArrayList<>();
    for (String form :
        List.of(
            "<canary@x.example>",
            "\"Canary Person\"@x.example",
            "canary at x.example",
            "canary＠x.example",
            "canary%40x.example",
            "SRS0=ab=cd=x.example=canary",
            "canary=x.example",
            "Canary (at) x.example",
            "canary[at]x.example",
            "\"The Canary\" <canary@x.example>",
            "x.example!canary",
            "/G=Ann/S=Canary/",
            "canary&#64;x.example",
            "<Canary Person>"))
      for (String end : List.of(" unknown", "")) kept.add(KeptWords.of("550 5.1.1 " + form + end));
    assertThat(kept).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("canary"));
  }

  @Test
  public void the_recipients_name_is_not_kept_without_an_address_either() {
    assertThat(KeptWords.of("550 no such user: ada.lindqvist", "ada.lindqvist@x.example"))
        .isEqualTo("550 no such user: <…>");
    assertThat(KeptWords.of("550 Ada Lindqvist, has left", "ada.lindqvist@x.example"))
        .isEqualTo("550 <…> has left");
  }

  @Test
  public void the_recipients_name_is_not_kept_inside_a_longer_word() {
    for (String said :
        List.of(
            "552 /var/mail/ada.lindqvist: over quota",
            "552 mailbox user/Lindqvist/Inbox is full",
            "550 Ada's mailbox is closed",
            "550 uid:lindqvist,ada unknown",
            "550 ada_lindqvist unknown",
            "550 5.1.1 no mailbox for ada.lindqvist...unknown"))
      assertThat(KeptWords.of(said, "ada.lindqvist@x.example").toLowerCase(Locale.ROOT))
          .doesNotContain("lindqvist")
          .doesNotContain("ada");
  }

  @Test
  public void what_names_nobody_is_kept() {
    for (String said :
        List.of(
            "554 5.7.1 Message rejected at this time, see mx.x.example [192.0.2.1] 4Q-12.",
            "550 5.2.1 Sorry! The mailbox doesn't take mail #5; try later"))
      assertThat(KeptWords.of(said, "ada@x.example")).isEqualTo(said);
  }

  @Test
  public void what_is_too_short_for_a_name_hides_no_word() {
    assertThat(KeptWords.of("550 no such user in - this domain", "in.@x.example"))
        .isEqualTo("550 no such user in - this domain");
  }
}
