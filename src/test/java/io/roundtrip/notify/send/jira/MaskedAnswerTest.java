package io.roundtrip.notify.send.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
            "canary=x.example")) kept.add(Answer.quiet("550 5.1.1 " + form + " unknown"));
    assertThat(kept).noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("canary"));
  }
}
