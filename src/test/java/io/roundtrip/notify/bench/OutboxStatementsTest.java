package io.roundtrip.notify.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** What one mail asks of the database on its way out: counted, by the product's own wiring. */
public class OutboxStatementsTest {
  private static final long MAILS = 60;
  private static final String LOOK = "look";

  /** By kind of statement and table; looks for the next mails by themselves. */
  private static Map<String, Long> asked(Watched watched) {
    Map<String, Long> asked = new TreeMap<>();
    watched
        .shapes()
        .forEach((shape, each) -> asked.merge(what(shape), each.times().sum(), Long::sum));
    return asked;
  }

  private static boolean isLook(String shape) {
    return shape.contains("ORDER BY DUE_AT") || shape.contains("DUE_AT <= ?");
  }

  private static String what(String shape) {
    if (isLook(shape)) return LOOK;
    return shape.replaceAll(
        "(SELECT|UPDATE).*?(?:FROM )?([A-Z]+(?:_[A-Z]+)*) (WHERE|SET).*", "$1 $2");
  }

  @Test
  public void a_mail_asks_four_questions_and_makes_three_steps() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Senders senders = new Senders(server, 1)) {
      senders.add(0, (int) MAILS);
      senders.watched.forget();

      senders.sendAll();

      assertThat(senders.accepted).hasSize((int) MAILS);
      Map<String, Long> asked = asked(senders.watched);
      assertThat(asked.remove(LOOK)).as("for the next mails").isLessThan(MAILS / 5);
      assertThat(asked)
          .as(
              "the person's other mails before and after the note; what a person decided of the "
                  + "change; whether Jira was to send no mail; claim, hand-off, result")
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "SELECT OUTBOX", 2 * MAILS,
                  "SELECT FOUND_MOVE", MAILS,
                  "SELECT QUIET_CHANGE", MAILS,
                  "UPDATE OUTBOX", 3 * MAILS,
                  "commit", 3 * MAILS));
    }
  }
}
