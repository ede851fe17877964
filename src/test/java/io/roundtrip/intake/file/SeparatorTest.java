package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import org.junit.Test;

public class SeparatorTest {
  @Test
  public void the_sign_by_which_many_rows_are_of_one_width() {
    assertThat(Separator.of("id;\"a,b,c\";title\n1;\"x,y\";z, z\n", 0)).isEqualTo(';');
    assertThat(Separator.of("id,title\n1,a;b\n2,c\n", 0)).isEqualTo(',');
    assertThat(Separator.of("id|title\n1|a, b\n", 0)).isEqualTo('|');
    assertThat(Separator.of("id\ttitle\n1\ta, b\n", 0)).isEqualTo('\t');
    assertThat(Separator.of("words\nonly one, really\n", 0)).isEqualTo(',');
    assertThat(Separator.of("words\nplain\n", 0)).isEqualTo(',');
    assertThat(Separator.of("id;title;nps;email\n1;good;9;\n4;too;1;;many;cells\n", 0))
        .isEqualTo(';');
  }

  @Test
  public void where_the_caller_names_the_columns_their_number_counts() {
    assertThat(Separator.of("1;good, really, good\n2;bad, very, bad\n", 2)).isEqualTo(';');
    assertThat(Separator.of("1;good, really\n2;bad, very\n", 3)).isEqualTo(',');
  }

  @Test
  public void rows_that_two_signs_cut_alike_are_refused() {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> Separator.of("1;good, really\n2;bad, very\n", 2));

    assertThat(refused.problems()).containsExactly(Problem.of("separator", "separator-unclear"));
  }

  @Test
  public void a_line_before_the_titles_may_name_it() {
    assertThat(Separator.declared("sep=;")).isEqualTo(';');
    assertThat(Separator.declared("SEP=\t")).isEqualTo('\t');
    assertThat(Separator.declared("\"sep=|\"")).isEqualTo('|');
    assertThat(Separator.declared("sep=")).isNull();
    assertThat(Separator.declared("separate")).isNull();
  }
}
