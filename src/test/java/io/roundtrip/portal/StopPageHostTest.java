package io.roundtrip.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minijira.boot.Mail;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The anonymous page that stops mail, knocked at often and from many feigned places. */
public class StopPageHostTest {
  private static final String PAGE = "/plugins/servlet/roundtrip/unsubscribe";

  @Rule public final HostRule jira = HostRule.twoNodes();

  private LiveProject live;
  private String link;

  @Before
  public void somebody_got_a_mail() {
    live = LiveProject.in(jira);
    jira.customersReach(jira.baseUrl());
    String epic = live.epic("Dark mode");
    live.link(epic, live.said("Ada", "Too bright at night"));
    live.move(epic, "In Progress");
    Mail mail = live.mailTo("Ada");
    String header =
        mail.headers().entrySet().stream()
            .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals("list-unsubscribe"))
            .findFirst()
            .orElseThrow()
            .getValue();
    String whole = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
    link = whole.substring(whole.indexOf(PAGE));
  }

  private Visitor node(int number) {
    return Visitor.nobody(jira.host().node(number).baseUrl());
  }

  private static Visitor.Answer post(Visitor who, String path, String from) {
    return who.send(
        who.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", from)
            .header("X-Real-IP", from)
            .header("Forwarded", "for=" + from)
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build());
  }

  /** It does: see ReasonSightHostTest. */
  @Test
  public void the_page_says_that_it_stops_the_mail_of_all_projects() {
    for (boolean done : new boolean[] {false, true})
      for (String language : List.of("en", "de")) {
        Document page = page(language, done);

        assertThat(page.select("h1").text()).doesNotContain(live.name());
        assertThat(page.select("p").text())
            .contains(language.equals("en") ? "all our messages" : "alle unsere Nachrichten");
        if (!done) assertThat(page.select("p").text()).contains(live.name());
      }
  }

  private Document page(String language, boolean stops) {
    HttpRequest.Builder request =
        node(0)
            .request(link)
            .header("Accept-Language", language)
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (stops) request.POST(BodyPublishers.ofString("act=stop"));
    return Jsoup.parse(node(0).send(request.build()).expect(200).body());
  }

  /** What Tomcat reads of a request it reads with limits of its own, and some it refuses. */
  @Test
  public void no_header_and_no_form_keeps_anybody_from_stopping() {
    String eleven = "pt,fr,es,it,nl,pl,sv,da,nb,fi,de;q=0.1";
    String[][] odd = {
      {eleven, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"},
      {"de,".repeat(1500), "application/x-www-form-urlencoded", "act=stop"},
      {"*;q=2, ,;;=, \u00e4-\u00f6", "application/x-www-form-urlencoded", "x=%zz&%&act=stop"},
      {"en", "application/x-www-form-urlencoded", "a=b&".repeat(12_000) + "act=stop"},
      {"en", "application/x-www-form-urlencoded; charset=nowhere", "act=stop"},
      {"en", "multipart/form-data; boundary=x", "--x\r\nList-Unsubscribe"},
      {"en", "multipart/form-data", ""},
    };
    for (String[] one : odd) {
      Visitor.Answer seen = node(0).send(odd(one[0], link).build());
      assertThat(seen.status()).as("GET, %.60s", one[0]).isEqualTo(200);
      Visitor.Answer answer =
          node(0)
              .send(
                  odd(one[0], link)
                      .header("Content-Type", one[1])
                      .POST(BodyPublishers.ofString(one[2]))
                      .build());
      assertThat(answer.status()).as("%.60s %s %.60s", one).isEqualTo(200);
    }
    assertThat(Jsoup.parse(node(0).send(odd(eleven, link).build()).body()).select("html"))
        .as("the eleventh is ours")
        .allSatisfy(html -> assertThat(html.attr("lang")).isEqualTo("de"));
    assertThat(page("en", false).select("button[name=act]").val()).isEqualTo("again");
  }

  @Test
  public void whoever_names_many_languages_is_held_up_like_everybody() {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 300; i++)
      answers.add(node(0).send(odd("en,de,fr,es,it,nl,pl,pt,sv,da,nb", PAGE).build()).status());

    assertThat(answers).contains(429).containsOnly(404, 429);
  }

  private HttpRequest.Builder odd(String languages, String path) {
    return node(0).request(path).setHeader("Accept-Language", languages);
  }

  @Test
  public void many_feigned_senders_are_one_and_hear_when_to_come_back() {
    List<Visitor.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 400; i++)
      answers.add(post(node(0), PAGE + "?t=v1.forged." + i, "198.51.100." + i % 250));

    List<Visitor.Answer> late = answers.stream().filter(one -> one.status() == 429).toList();
    assertThat(late.size()).isGreaterThan(100);
    assertThat(late)
        .allSatisfy(
            one ->
                assertThat(Long.parseLong(one.headers().firstValue("Retry-After").orElse("0")))
                    .isBetween(1L, 60L));
    assertThat(answers.stream().filter(one -> one.status() != 429))
        .allSatisfy(one -> assertThat(one.status()).isEqualTo(404));
    assertThat(post(node(0), link, "198.51.100.1").status())
        .as("a genuine link on the same node")
        .isEqualTo(200);
    assertThat(post(node(1), link, "198.51.100.1").status()).as("and on the other").isEqualTo(200);
  }

  @Test
  public void stopping_again_writes_nothing_on_either_node() {
    assertThat(post(node(0), link, "192.0.2.1").status()).isEqualTo(200);
    assertThat(writes(0, 1)).isPositive();

    for (int i = 0; i < 20; i++)
      assertThat(post(node(i % 2), link, "192.0.2." + i).status()).isEqualTo(200);

    assertThat(writes(0, 10)).isZero();
    assertThat(writes(1, 10)).isZero();
  }

  @Test
  public void one_person_is_held_up_whatever_address_is_feigned_and_nobody_else() {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) answers.add(post(node(0), link, "203.0.113." + i).status());

    assertThat(answers).contains(429);
    assertThat(answers.subList(0, 20)).containsOnly(200);
    assertThat(post(node(1), link, "203.0.113.1").status())
        .as("each node counts for itself")
        .isEqualTo(200);
  }

  @Test
  public void looking_too_often_is_held_up_and_the_stop_is_not() {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) answers.add(node(0).get(link).status());

    assertThat(answers).contains(429);
    assertThat(answers.subList(0, 20)).containsOnly(200);
    assertThat(post(node(0), link, "203.0.113.1").status()).isEqualTo(200);
  }

  /** What the newest posts of our page wrote: the log of a node is shared, and forgets. */
  private int writes(int node, int newest) {
    int writes = 0;
    int left = newest;
    for (JsonNode one : jira.as("admin", node).get("/rest/minijira/1/requests").expect(200).json())
      if (isPost(one) && left-- > 0) writes += one.get("writes").asInt();
    assertThat(left).as("not in the log").isNotPositive();
    return writes;
  }

  private static boolean isPost(JsonNode one) {
    return one.get("path").asText().contains(PAGE) && one.get("method").asText().equals("POST");
  }
}
