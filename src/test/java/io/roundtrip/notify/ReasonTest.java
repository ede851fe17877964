package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.roadmap.RoadmapStatus;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class ReasonTest {
  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n", file))) {
      texts.load(in);
    }
    return texts;
  }

  @Test
  public void every_reason_has_a_text_in_every_language() throws IOException {
    for (String file : new String[] {"roundtrip.properties", "roundtrip_de.properties"}) {
      for (Reason reason : Reason.values()) {
        assertThat(texts(file).getProperty("roundtrip.notify.reason." + reason.word()))
            .as(file + reason)
            .isNotBlank();
      }
      for (RoadmapStatus status : RoadmapStatus.values()) {
        assertThat(texts(file).getProperty("roundtrip.notify.status." + status.word()))
            .as(file + status)
            .isNotBlank();
      }
      for (Var name : Var.values()) {
        if (name == Var.PROJECT) continue;
        assertThat(texts(file).getProperty("roundtrip.notify.sample." + name.word()))
            .as(file + name)
            .isNotBlank();
      }
    }
  }

  @Test
  public void every_reason_is_given_somewhere() throws IOException {
    String code;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      code =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(ReasonTest::read)
              .collect(Collectors.joining());
    }

    assertThat(Reason.values())
        .allSatisfy(reason -> assertThat(code).containsPattern("Reason\\." + reason + "\\b"));
  }

  @Test
  public void only_what_will_be_over_one_day_lets_a_mail_wait() {
    assertThat(Reason.values())
        .filteredOn(Reason::waits)
        .containsExactlyInAnyOrder(
            Reason.DAILY_CAP,
            Reason.HELD_FOR_REVIEW,
            Reason.FOUND_LATE,
            Reason.MORE_MAY_COME,
            Reason.QUIET_HOURS,
            Reason.IN_DIGEST,
            Reason.MAYBE_TOLD,
            Reason.PAUSED,
            Reason.CLONE,
            Reason.KEY_LOST,
            Reason.SETTINGS_UNREADABLE,
            Reason.SENDING_DISABLED,
            Reason.NO_SERVER,
            Reason.SERVER_DOWN,
            Reason.SENDER_REFUSED,
            Reason.RECEIVER_REFUSES,
            Reason.TRY_LATER,
            Reason.LEASE_LOST,
            Reason.RATE_LIMIT);
  }

  @Test
  public void its_word_is_the_same_in_texts_and_answers() {
    assertThat(Reason.SUPPRESSED_BOUNCE.word()).isEqualTo("suppressed-bounce");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
