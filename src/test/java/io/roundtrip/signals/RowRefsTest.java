package io.roundtrip.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.FixedSigner;
import org.junit.Test;

public class RowRefsTest {
  private final RowRefs refs = new RowRefs(new FixedSigner());

  @Test
  public void only_what_was_made_here_is_ours() {
    String digest = refs.digest("Stops", "3");
    String text = refs.nth(digest, 1).text();
    char last = text.charAt(text.length() - 1);
    String made = text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0');

    assertThat(refs.isOurs(text)).isTrue();
    assertThat(refs.isOurs(refs.nth(digest, 12).text())).isTrue();
    assertThat(refs.isOurs(text + "-2")).as("a number put behind").isFalse();
    for (String other : new String[] {made, "import:row-1", "crm:1", "x" + text, null})
      assertThat(refs.isOurs(other)).as(other).isFalse();
  }

  @Test
  public void parts_are_kept_apart_and_every_row_has_its_own() {
    assertThat(refs.digest("ab", "c"))
        .isEqualTo(refs.digest("ab", "c"))
        .isNotEqualTo(refs.digest("a", "bc"));
    assertThat(refs.nth(refs.digest("a"), 1)).isNotEqualTo(refs.nth(refs.digest("a"), 2));
  }

  @Test
  public void whatever_looks_like_one_may_not_be_given_by_senders() {
    assertThat(RowRefs.isOne(refs.nth("0".repeat(24), 2))).isTrue();
    assertThat(RowRefs.isOne(new SourceRef("survey-csv", "row-" + "0".repeat(32)))).isTrue();
    assertThat(RowRefs.isOne(new SourceRef("import", "row-7"))).isFalse();
    assertThat(RowRefs.isOne(null)).isFalse();
  }
}
