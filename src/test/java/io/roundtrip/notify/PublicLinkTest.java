package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class PublicLinkTest {
  @Test
  public void a_web_address_is_one() {
    for (String good :
        new String[] {
          "https://www.example.com/news/dark-mode",
          "HTTP://example.com",
          "https://example.com:8443/a?b=c&d#e",
          "https://xn--bcher-kva.example/"
        }) assertThat(PublicLink.of("  " + good + " ")).as(good).contains(good);
  }

  @Test
  public void everything_doubtful_is_none() {
    for (String bad :
        new String[] {
          "",
          "www.example.com",
          "ftp://example.com/x",
          "javascript:alert(1)",
          "data:text/html,x",
          "mailto:a@example.com",
          "https:///x",
          "https:example.com",
          "https://ada@example.com/",
          "https://www.example.com@evil.example/",
          "https://ada:secret@example.com/",
          "https://example.com/a b",
          "https://example.com/\u202Egpj.exe",
          "https://example.com/\u200Bx",
          "https://example.com/\nBcc: x",
          "https://exa\u0000mple.com/",
          "https://bücher.example/",
          "https://example.com\\@evil.example/",
          "//example.com/x",
          "https://example.com/" + "a".repeat(1000)
        }) assertThat(PublicLink.of(bad)).as(bad).isEmpty();
  }

  @Test
  public void knows_what_leads_to_a_site_however_it_is_written() {
    String jira = "https://jira.example.com/jira";

    assertThat(PublicLink.isAt("https://jira.example.com/jira/browse/RT-1", jira)).isTrue();
    assertThat(PublicLink.isAt("http://JIRA.example.com.:8080/jira", jira)).isTrue();
    assertThat(PublicLink.isAt("https://jira.example.com/x/../jira/browse", jira)).isTrue();
    assertThat(PublicLink.isAt("https://jira.example.com/%6Aira/browse/RT-1", jira)).isTrue();
    assertThat(PublicLink.isAt("https://jira.example.com/news", jira)).isFalse();
    assertThat(PublicLink.isAt("https://www.example.com/jira", jira)).isFalse();
    assertThat(PublicLink.isAt("https://jira.example.com/news", "https://jira.example.com"))
        .isTrue();
    assertThat(PublicLink.isAt("", "")).isFalse();
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
        })
      assertThat(PublicLink.isAt("https://jira.example.com" + way, "https://jira.example.com/jira"))
          .as(way)
          .isTrue();
    for (String way : new String[] {"/news/jira%2fx", "/jiranews/100%25", "/a/b/../jira/c+d"})
      assertThat(PublicLink.isAt("https://jira.example.com" + way, "https://jira.example.com/jira"))
          .as(way)
          .isFalse();
  }
}
