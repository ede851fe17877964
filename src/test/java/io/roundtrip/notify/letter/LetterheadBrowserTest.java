package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.Rule;
import org.junit.Test;

/** A mail on a small phone. */
public class LetterheadBrowserTest {
  private static final String LONG = "https://feedback.example.com/" + "a1b2c3d4".repeat(12);
  private static final String WIDE =
      "const phone = document.createElement('iframe'); phone.title = 'phone'; phone.style.width ="
          + " '320px';phone.style.height = '700px'; phone.srcdoc ="
          + " document.documentElement.outerHTML;const done = arguments[0]; phone.onload = () =>"
          + " done(phone.contentDocument.documentElement.scrollWidth); document.body.append(phone)";

  @Rule public final Browser browser = new Browser();

  private Object width(String subject, String body, List<String> footer) throws Exception {
    Path file = Files.createTempFile("mail", ".html");
    Files.writeString(file, Letterhead.html(Locale.ENGLISH, subject, body, footer));
    browser.chrome().get(file.toUri().toString());
    Object width = browser.chrome().executeAsyncScript(WIDE);
    browser.look("mail-320");
    return width;
  }

  @Test
  public void nothing_makes_it_wider_than_the_phone() throws Exception {
    String link = "<a href=\"" + LONG + "\">" + LONG + "</a>";
    String word = "W".repeat(90);

    assertThat(width("Dark mode", "<p>" + link + "</p>", List.of())).isEqualTo(320L);
    assertThat(width("Dark mode", "<ul><li>" + link + "</li></ul>", List.of())).isEqualTo(320L);
    assertThat(width("Dark mode", "<p>Words</p>", List.of(link))).isEqualTo(320L);
    assertThat(width(word, "<p><em>" + word + "</em></p>", List.of())).isEqualTo(320L);
  }
}
