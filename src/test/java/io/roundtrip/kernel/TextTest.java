package io.roundtrip.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.Test;

public class TextTest {
  @Test
  public void a_cut_never_halves_a_character() {
    assertThat(Text.cut("abc", 3)).isEqualTo("abc");
    assertThat(Text.cut("abcd", 3)).isEqualTo("ab…");
    assertThat(Text.cut("😀😀😀", 4)).isEqualTo("😀…");
    assertThat(Text.cut("😀😀😀", 5)).isEqualTo("😀😀…");
    assertThat(Text.cut("word next", 6)).isEqualTo("word…");
  }

  @Test
  public void control_characters_are_found_and_lines_only_where_allowed() {
    assertThat(Text.control("plain äöü 😀", false)).isEmpty();
    assertThat(Text.control("two\nlines\tand tabs\r\n", true)).isEmpty();
    assertThat(Text.control("two\nlines", false)).isEqualTo(OptionalInt.of('\n'));
    for (int c : new int[] {0, 7, 0x1b, 0x7f, 0x85, 0xd800})
      assertThat(Text.control("x" + Character.toString(c), true)).isEqualTo(OptionalInt.of(c));
    for (int c : new int[] {0x2028, 0x2029, 0x202e, 0x2066}) {
      assertThat(Text.control("x" + Character.toString(c), true)).isEmpty();
      assertThat(Text.control("x" + Character.toString(c), false)).isEqualTo(OptionalInt.of(c));
    }
  }

  @Test
  public void cleaning_leaves_the_rest() {
    assertThat(Text.clean("a\u0000b\nc", true)).isEqualTo("ab\nc");
    assertThat(Text.clean("too\u0085slow", true)).isEqualTo("too\nslow");
    assertThat(Text.clean("too\u0085slow", false)).isEqualTo("too slow");
    assertThat(Text.oneLine("  a \n\t b ")).isEqualTo("a b");
    assertThat(Text.line(" a\0 \n\u202Eb\u0085c\ud83d\t")).isEqualTo("a b c");
    assertThat(Text.length("😀a")).isEqualTo(2);
  }

  @Test
  public void hashes_keep_their_parts_apart() {
    assertThat(Hash.of("ab", "c"))
        .isNotEqualTo(Hash.of("a", "bc"))
        .hasSize(64)
        .isEqualTo(Hash.of("ab", "c"));
  }

  @Test
  public void chunks_hold_distinct_elements() {
    List<List<Integer>> chunks =
        Chunks.of(IntStream.range(0, 1200).map(i -> i % 501).boxed().toList());

    assertThat(chunks).extracting(List::size).containsExactly(500, 1);
    assertThat(Chunks.of(List.of())).isEmpty();
    assertThat(Chunks.in("ID", List.of(1, 2, 3))).isEqualTo("ID IN (?,?,?)");
  }

  @Test
  public void pages_stay_in_their_range() {
    assertThatThrownBy(() -> new Page(0, 101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Page(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Page.near(-5, 5000)).isEqualTo(new Page(0, 100));
  }
}
