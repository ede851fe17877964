package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.Test;

/** Words that stand in tables, in REST answers and at the end of i18n keys. */
public class KeptWordsTest {
  @Test
  public void criteria_are_known_by_their_word() {
    assertThat(Stream.of(Criterion.values()).map(Criterion::word))
        .containsExactly("accounts", "detractors", "severity", "hardship");
    for (Criterion each : Criterion.values()) {
      assertThat(Criterion.of(each.word())).contains(each);
    }
    assertThat(Criterion.of("ACCOUNTS")).isEmpty();
    assertThat(Criterion.of("luck")).isEmpty();
  }

  @Test
  public void reasons_are_known_by_their_word() {
    assertThat(Stream.of(Why.values()).map(Why::word))
        .containsExactly("evidence", "edited", "time", "recount");
    for (Why each : Why.values()) assertThat(Why.of(each.word())).isEqualTo(each);
  }

  @Test
  public void a_reason_another_version_wrote_reads_jiras_links_again() {
    assertThat(Why.of("moon")).isEqualTo(Why.RECOUNT);
  }
}
