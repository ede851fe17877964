package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class HtmlTest {
  @Test
  public void nothing_that_means_something_in_html_stays_as_it_is() {
    assertThat(Html.escape("a & b < c > d \" e ' f é 🎉"))
        .isEqualTo("a &amp; b &lt; c &gt; d &quot; e &#39; f é 🎉");
  }

  @Test
  public void a_web_address_begins_with_http_and_has_no_blank_in_it() {
    assertThat(Html.isWebAddress("https://x.example/a")).isTrue();
    assertThat(Html.isWebAddress("http://x.example/a")).isTrue();
    for (String no :
        new String[] {
          "",
          "ftp://x.example",
          "//x.example",
          " https://x.example",
          "HTTPS://x.example",
          "https://x.example/a b",
          "https://x.example/\u0001",
          "https://x.example/\u007f",
          "javascript:alert(1)//https://"
        }) assertThat(Html.isWebAddress(no)).as(no).isFalse();
  }

  @Test
  public void a_web_address_has_an_end() {
    String longest = "https://x.example/" + "a".repeat(2000 - 18);

    assertThat(Html.isWebAddress(longest)).isTrue();
    assertThat(Html.isWebAddress(longest + "a")).isFalse();
  }
}
