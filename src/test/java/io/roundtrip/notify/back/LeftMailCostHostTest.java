package io.roundtrip.notify.back;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** People answer, too: their words stay in the mailbox, and Jira looks there every minute. */
public class LeftMailCostHostTest {
  private static final String HANDLER = "io.roundtrip.jira:notify-answers";
  private static final String ANSWERS = "answers@example.com";

  @Rule public final HostRule jira = HostRule.alone("left");

  private long statements() {
    return ((Number) jira.host().node(0).query("statements", Map.of()).get("statements"))
        .longValue();
  }

  private long fetched(int more, int from) {
    for (int i = from; i < from + more; i++)
      jira.host().inbox().arrive(ANSWERS, "Subject: Thanks " + i + "\r\n\r\nThank you!\r\n");
    jira.host().node(0).command("fetch-mail", Map.of());
    long before = statements();
    jira.host().node(0).command("fetch-mail", Map.of());
    return statements() - before;
  }

  @Test
  public void what_stays_in_the_mailbox_costs_no_statement_each() {
    Visitor admin = jira.as("admin");
    String at = REST + "/admin/answer-address";
    int version = admin.get(at).expect(200).json().get("version").asInt();
    admin.put(at, Map.of("address", ANSWERS, "version", version)).expect(200);
    jira.host().node(0).command("mailbox", Map.of("handler", HANDLER, "address", ANSWERS));

    long few = fetched(10, 0);
    long many = fetched(190, 10);

    assertThat(List.of(few, many)).containsOnly(0L);
  }
}
