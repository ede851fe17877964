package io.roundtrip.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.Test;

/** Whatever the set-up writes into a select field, a reader of it knows what it means. */
public class ChoiceTest {
  @Test
  public void every_option_in_every_language_means_its_word() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("i18n"))) {
      for (Path file : files.toList()) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          texts.load(in);
        }
        for (Choice choice : Choice.values())
          for (String word : choice.words()) {
            String option = texts.getProperty(key(choice, word));
            assertThat(choice.meant(option)).as(file + " " + option).isEqualTo(word);
            assertThat(choice.meant(" " + option.toUpperCase(Locale.ROOT) + " ")).isEqualTo(word);
          }
      }
    }
  }

  private static String key(Choice choice, String word) {
    return "roundtrip.setup.option."
        + choice.name().toLowerCase(Locale.ROOT)
        + "."
        + word.replace(' ', '-');
  }

  @Test
  public void channels_are_those_we_keep() {
    assertThat(Choice.CHANNEL.words())
        .containsExactlyElementsOf(Stream.of(Channel.values()).map(Channel::word).toList());
    assertThat(Choice.CONSENT.words()).isEqualTo(List.of("yes", "no"));
  }

  @Test
  public void what_is_no_option_stays_as_it_is() {
    assertThat(Choice.MOMENT.meant("Moving house")).isEqualTo("Moving house");
    assertThat(Choice.MOMENT.meant("é".repeat(1000))).isEqualTo("é".repeat(1000));
    assertThat(Choice.CHANNEL.meant("")).isEmpty();
  }
}
