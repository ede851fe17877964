package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.portal.SignedPages;
import org.junit.Test;

public class BodyTest {
  private final String token = new SignedPages(new MovableClock(MONDAY)).unsubscribe(ADA.id(), RT);

  private static String shown(String text) {
    return new Body("News", text, null, MONDAY).shown();
  }

  @Test
  public void whoever_looks_on_gets_no_link_that_acts_for_the_reader() {
    String stop = "https://jira.example.com/jira" + UnsubscribeLinks.PATH;

    assertThat(shown("Hi Ada\n-- \nStop: " + stop + token + "\nBye"))
        .isEqualTo("Hi Ada\n-- \nStop: " + stop + "…\nBye");
    assertThat(shown("<" + stop + token + "> and " + stop + token))
        .isEqualTo("<" + stop + "…> and " + stop + "…");
  }

  @Test
  public void everything_else_stands_as_it_was_written() {
    assertThat(shown("")).isEmpty();
    assertThat(shown("Hi Ada\nhttps://example.com/?t=1"))
        .isEqualTo("Hi Ada\nhttps://example.com/?t=1");
  }
}
