package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ReachTest {
  private String jira = "https://jira.internal.example/jira";
  private Optional<String> customers = Optional.empty();

  private boolean leadsNowhere(String text) {
    return new Reach(() -> jira, () -> customers).leadsNowhere(text);
  }

  private void nowhere(String... texts) {
    for (String text : texts) assertThat(leadsNowhere(text)).as(text).isTrue();
  }

  private void somewhere(String... texts) {
    for (String text : texts) assertThat(leadsNowhere(text)).as(text).isFalse();
  }

  @Test
  public void jiras_own_address_is_known_however_it_is_written() {
    nowhere(
        "See https://jira.internal.example/jira/browse/AD-1",
        "https://JIRA.internal.example./jira",
        "http://jira.internal.example:8080/jira/browse/AD-1",
        "jira.internal.example/jira/browse/AD-1",
        "(jira.internal.example:8443/jira)",
        "https://ada:pw@jira.internal.example/jira",
        "https://jira.internal.example/x/../jira/browse",
        "https://jira.internal.example/%6Aira/browse/AD-1",
        "https://jira.internal%2Eexample/jira",
        "https://jira.internal.ex\u00adample/jira",
        "https://\uff4aira.internal\u3002example/jira",
        "https:\\\\jira.internal.example\\jira",
        "https://example.com/?u=https://jira.internal.example/jira/browse/AD-1",
        "https://example.com/?u=https%3A%2F%2Fjira.internal.example%2Fjira",
        "https://example.com/?a=%zz&u=https%253A%252F%252Fjira.internal.example%252Fjira",
        "https://example.com/https://jira.internal.example/jira",
        "https://example.com/#//jira.internal.example/jira");
  }

  @Test
  public void what_is_encoded_hides_no_way_to_a_site() {
    for (String way :
        new String[] {
          "/x/%2e%2e/jira/browse/RT-1",
          "/x/%2E./jira/browse/RT-1",
          "/x/%252e%252e/jira/browse/RT-1",
          "/x%2f..%2fjira/browse/RT-1",
          "/x%5c..%5cjira/browse/RT-1",
          "/x/..;a=b/jira/browse/RT-1",
          "/%25256aira/browse/RT-1",
          "//jira/browse/RT-1",
          "/./jira;v=1/browse/RT-1"
        }) nowhere("https://jira.internal.example" + way);
    for (String way : new String[] {"/news/jira%2fx", "/jiranews/100%25", "/a/b/../jira/c+d"})
      somewhere("https://jira.internal.example" + way);
  }

  @Test
  public void what_is_somewhere_else_is_left_alone() {
    somewhere(
        "",
        "Dark mode for Jira, 100% faster (v10.2)",
        "Jira/Confluence import: 3 steps at 10:30",
        "https://www.example.com/jira/browse/AD-1",
        "https://jira.internal.example/news",
        "https://jira.internal.example.com/jira",
        "https://my-jira.internal.example/jira",
        "jira@jira.internal.example",
        "Ask feedback@jira.internal.example/jira",
        "Works on localhost now",
        "Phase 4/Jira and version 10.2/Jira",
        "http://8.8.8.8/ and http://172.32.0.1 and http://[2001:db8::1]/");
  }

  @Test
  public void nobody_is_led_to_an_address_that_is_another_one_for_everybody() {
    for (String host :
        new String[] {
          "localhost",
          "LOCALHOST",
          "localhost.",
          "x.localhost",
          "l%6fcalhost",
          "\uff4cocalhost",
          "loc\u00adalhost",
          "loc\ufe0falhost",
          "loc\u034falhost",
          "[fe80::1%25eth0]",
          "127.0.0.1",
          "127.1",
          "2130706433",
          "0x7f.1",
          "0177.0.0.1",
          "0.0.0.0",
          "10.1.2.3",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.1.1",
          "169.254.1.1",
          "100.64.0.1",
          "[::1]",
          "[::]",
          "[::ffff:127.0.0.1]",
          "[::127.0.0.1]",
          "[fe80::1]",
          "[fd00::1]",
          "[0:0:0:0:0:0:0:1]"
        })
      nowhere(
          "http://" + host,
          "See https://" + host + ":4100/other.",
          "http://x@" + host + "/",
          "http://e.example/?u=//" + host,
          host + ":4100/jira/browse/AD-1");
  }

  @Test
  public void a_site_without_a_path_is_named_by_its_host_and_a_word_is_no_host() {
    jira = "https://jira.internal.example";
    nowhere("see jira.internal.example", "https://jira.internal.example/anything");

    jira = "http://jira:8080";
    nowhere("http://jira/browse/AD-1", "jira:8080", "//jira");
    somewhere("Import from Jira", "Jira: here", "jira/confluence");

    jira = "http://my_jira:8080/jira";
    nowhere("http://my_jira:8080/jira/browse/AD-1", "my_jira/jira");

    jira = "";
    somewhere("https://www.example.com", "Jira", "");
    nowhere("http://localhost");
  }

  @Test
  public void where_an_administrator_says_that_customers_get_they_may_be_led() {
    customers = Optional.of("https://jira.internal.example/jira");
    somewhere("https://jira.internal.example/jira/browse/AD-1");
    nowhere("http://localhost/jira", "http://10.0.0.1/");

    customers = Optional.of("https://feedback.example.com/jira");
    nowhere("https://jira.internal.example/jira/browse/AD-1");
    somewhere("https://feedback.example.com/jira/x");

    jira = "http://localhost:4100/jira";
    customers = Optional.of(jira);
    somewhere("http://localhost:4100/jira/browse/AD-1", "localhost:4100/jira");
    nowhere(
        "http://localhost:4100/other",
        "http://127.0.0.1:4100/jira",
        "http://localhost:4100/jira and http://[::1]:4100/jira");
  }

  @Test
  public void the_store_is_asked_only_where_it_matters() {
    Reach reach =
        new Reach(
            () -> jira,
            () -> {
              throw new IllegalStateException("asked");
            });

    assertThat(reach.leadsNowhere("Dark mode: https://www.example.com/news")).isFalse();
  }

  @Test
  public void no_text_takes_long() {
    Instant began = Instant.now();
    for (String part :
        List.of(
            "@", "a@", "//", "[", "%25", "localhost/", "jira.internal.example/x/", "a.", "[::1]"))
      leadsNowhere(part.repeat(64 * 1024 / part.length()));

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(9));
  }
}
