package io.roundtrip.host.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.kernel.Refused;
import org.junit.Test;

public class QueryNumberTest {
  @Test
  public void a_number_is_read_and_a_missing_one_is_as_usual() {
    assertThat(QueryNumber.whole("limit", "7", 20)).isEqualTo(7);
    assertThat(QueryNumber.whole("limit", "-1", 20)).isEqualTo(-1);
    assertThat(QueryNumber.whole("limit", null, 20)).isEqualTo(20);
    assertThat(QueryNumber.decimal("threshold", "0.85", 0.8)).isEqualTo(0.85);
    assertThat(QueryNumber.decimal("threshold", null, 0.8)).isEqualTo(0.8);
  }

  @Test
  public void what_is_no_number_is_refused_by_name() {
    for (String bad : new String[] {"", "x", "1.5", "1e3", "99999999999999"})
      assertThatThrownBy(() -> QueryNumber.whole("limit", bad, 20))
          .as(bad)
          .hasMessage("BAD_INPUT limit:not-a-number");
    for (String bad : new String[] {"", "x", "-1", "NaN", "0,8", ".5"})
      assertThatThrownBy(() -> QueryNumber.decimal("threshold", bad, 0.8))
          .as(bad)
          .hasMessage("BAD_INPUT threshold:not-a-decimal");
  }

  @Test
  public void a_long_text_is_shown_in_short() {
    assertThatThrownBy(() -> QueryNumber.whole("limit", "x".repeat(500), 20))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problems().get(0).args().get(0)).hasSize(40));
  }
}
