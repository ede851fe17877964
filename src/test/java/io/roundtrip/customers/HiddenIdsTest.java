package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

public class HiddenIdsTest {
  private static final long EXACT = 1L << 53;

  private final HiddenIds ids = new HiddenIds(new FixedSigner());

  @Test
  public void every_number_comes_back_and_no_two_are_one() {
    Set<Long> outside = new HashSet<>();
    for (long id = 0; id < 2000; id++) {
      long hidden = ids.of(new ContactId(id));
      assertThat(hidden).isBetween(0L, EXACT);
      assertThat(ids.contact(hidden)).isEqualTo(new ContactId(id));
      assertThat(ids.account(ids.of(new AccountId(id)))).isEqualTo(new AccountId(id));
      outside.add(hidden);
    }
    assertThat(outside).hasSize(2000);
  }

  @Test
  public void the_newest_has_not_the_greatest_number() {
    long rising = 0;
    for (long id = 1; id < 1000; id++)
      if (ids.of(new ContactId(id)) > ids.of(new ContactId(id - 1))) rising++;

    assertThat(rising).isBetween(400L, 600L);
    assertThat(ids.of(new ContactId(7))).isNotEqualTo(ids.of(new AccountId(7)));
  }

  @Test
  public void what_nobody_has_is_nobody() {
    for (long made : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 52})
      assertThat(ids.contact(made)).isEqualTo(new ContactId(made));
  }
}
