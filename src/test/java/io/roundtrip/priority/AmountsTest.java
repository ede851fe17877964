package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class AmountsTest {
  @Test
  public void numbers_have_two_decimals_and_half_a_cent_goes_up() {
    assertThat(Amounts.of(1.005)).isEqualTo(new BigDecimal("1.01"));
    assertThat(Amounts.of(7)).isEqualTo(new BigDecimal("7.00"));
    assertThat(Amounts.round(new BigDecimal("0.1249"))).isEqualTo(new BigDecimal("0.12"));
  }

  @Test
  public void parts_add_up_to_the_total_however_it_divides() {
    assertThat(split("1.00", "1", "1", "1")).containsExactly(amounts("0.34", "0.33", "0.33"));
    assertThat(split("0.05", "1", "1", "1")).containsExactly(amounts("0.02", "0.02", "0.01"));
    assertThat(split("10.00", "3", "1")).containsExactly(amounts("7.50", "2.50"));
  }

  @Test
  public void the_cent_that_is_left_goes_to_whom_most_was_cut_off() {
    assertThat(split("1.00", "1", "5")).containsExactly(amounts("0.17", "0.83"));
    assertThat(split("1.00", "2", "7")).containsExactly(amounts("0.22", "0.78"));
  }

  @Test
  public void who_adds_nothing_gets_nothing() {
    assertThat(split("1.00", "0", "3", "0")).containsExactly(amounts("0.00", "1.00", "0.00"));
    assertThat(split("0.00", "2", "3")).containsExactly(amounts("0.00", "0.00"));
    assertThat(split("1.00", "0", "0")).containsExactly(amounts("0.00", "0.00"));
    assertThat(split("1.00")).isEmpty();
  }

  private static List<BigDecimal> split(String total, String... proportions) {
    return Amounts.split(
        new BigDecimal(total), Stream.of(proportions).map(BigDecimal::new).toList());
  }

  private static BigDecimal[] amounts(String... amounts) {
    return Stream.of(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }
}
