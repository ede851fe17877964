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
}
