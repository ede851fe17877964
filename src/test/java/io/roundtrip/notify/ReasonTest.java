package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.roadmap.RoadmapStatus;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
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
        assertThat(texts(file).getProperty("roundtrip.notify.reason." + reason.key()))
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
        assertThat(texts(file).getProperty("roundtrip.notify.sample." + name.key()))
            .as(file + name)
            .isNotBlank();
      }
    }
  }

  @Test
  public void there_are_enough_to_explain_every_silence_and_waiting_is_not_final() {
    assertThat(Reason.values()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Reason.UNSUBSCRIBED.waits()).isFalse();
    assertThat(Reason.UNCERTAIN.waits()).isFalse();
    assertThat(Reason.DAILY_CAP.waits()).isTrue();
    assertThat(Reason.PAUSED.waits()).isTrue();
    assertThat(Reason.SUPPRESSED_BOUNCE.key()).isEqualTo("suppressed-bounce");
  }
}
