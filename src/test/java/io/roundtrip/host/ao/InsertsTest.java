package io.roundtrip.host.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.AoDatabases;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class InsertsTest {
  @Rule public final AoDatabases db = AoDatabases.h2(SealRow.class);

  private static Map<String, Object> row(String key) {
    return Map.of("KEY_ID", key, "SECRET", "00", "MADE_AT", 1L);
  }

  @Test
  public void rows_go_in_together() {
    Inserts.together(db.ao(), SealRow.class, List.of(row("1"), row("2")));

    assertThat(db.ao().count(SealRow.class)).isEqualTo(2);
  }

  @Test
  public void a_taken_key_among_them_leaves_none_behind() {
    db.ao().create(SealRow.class, row("2"));

    assertThatThrownBy(
            () -> Inserts.together(db.ao(), SealRow.class, List.of(row("1"), row("2"), row("3"))))
        .isInstanceOf(RuntimeException.class);

    assertThat(db.ao().count(SealRow.class)).isEqualTo(1);
  }
}
