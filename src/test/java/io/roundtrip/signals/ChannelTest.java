package io.roundtrip.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.Test;

public class ChannelTest {
  private static final List<String> LISTS =
      List.of("roundtrip.canonical.channel.", "roundtrip.setup.option.channel.");

  @Test
  public void every_channel_has_its_words_in_every_list_and_language() throws IOException {
    for (String file : List.of("roundtrip", "roundtrip_de")) {
      Properties texts = texts(file);
      for (Channel channel : Channel.values()) {
        for (String list : LISTS)
          assertThat(texts.getProperty(list + channel.word(), ""))
              .as(file + " " + list + channel.word())
              .isNotBlank();
        assertThat(texts.getProperty("roundtrip.problem.unknown-channel.fix"))
            .contains(channel.word());
      }
    }
  }

  @Test
  public void no_screen_shows_a_channel_raw() throws IOException {
    String script = Files.readString(Path.of("src/main/resources/web/canonical/base/texts.js"));

    for (Channel channel : Channel.values())
      assertThat(script).contains("'roundtrip.canonical.channel." + channel.word() + "'");
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n", file + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
