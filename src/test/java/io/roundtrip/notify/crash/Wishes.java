package io.roundtrip.notify.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A project in which customers wait for items, each of them for one, and people who ship these
 * through REST, as often as it takes.
 */
final class Wishes {
  private static final int DOMAINS = 20;
  private static final String RATES = LiveProject.REST + "/admin/mail-rates";

  private final HostRule jira;
  private final LiveProject project;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> said = new ArrayList<>();

  Wishes(HostRule jira, boolean strict) {
    this.jira = jira;
    this.project = LiveProject.in(jira, jira.project());
    if (strict) project.settings("delivery", "strict");
    asManyAsCan(jira.as("admin"));
  }

  /** Where an administrator can say how many mails may leave in a minute. */
  private static void asManyAsCan(Visitor admin) {
    if (admin.get(RATES).status() == 200)
      admin.change(RATES, Map.of("server", 0, "domain", 0)).expect(200);
  }

  void of(int items, int people) {
    for (int i = 0; i < items; i++) {
      String item = project.epic("Wish " + i);
      for (int p = 0; p < people; p++) project.link(item, asked(said.size()));
      open.add(item);
    }
  }

  private String asked(int number) {
    said.add("person" + number + "@d" + number % DOMAINS + ".example");
    return project.said("Person" + number + " Asking", "Wish " + number, "email", said.get(number));
  }

  int people() {
    return said.size();
  }

  /**
   * So many more items are shipped; what a host that goes down does not answer stays to be done.
   */
  void ship(int items) {
    for (int i = 0; i < items && !open.isEmpty(); i++) {
      try {
        ship(open.peek());
      } catch (RuntimeException | AssertionError gone) {
        return;
      }
      open.remove();
    }
  }

  private void ship(String item) {
    String status =
        jira.as("pm")
            .get("/rest/api/2/issue/" + item)
            .expect(200)
            .json()
            .at("/fields/status/name")
            .asText();
    if (!status.equals("Done")) project.move(item, "Done");
  }

  int unshipped() {
    return open.size();
  }

  /** How many mails of the project are in one of these states, as its administrators are shown. */
  int shown(String... states) {
    StringBuilder at = new StringBuilder(LiveProject.REST + "/outbox?project=" + project.key());
    for (String state : states) at.append("&state=").append(state);
    JsonNode listing = jira.as("admin").get(at.toString()).expect(200).json();
    return listing.get("total").asInt();
  }
}
