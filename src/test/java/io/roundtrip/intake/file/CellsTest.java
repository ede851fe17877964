package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** What is written is read again as it was. */
public class CellsTest {
  private static final List<String> ODD =
      List.of("=1+1", "'=1+1", "''@x", "-2", "+3", "'plain", "it's", "\ttab", "", "'", "\"=q\"");

  @Test
  public void cells_that_a_spreadsheet_would_run_are_made_harmless_and_come_back() {
    for (String cell : ODD) {
      String neutral = Formula.neutral(cell);
      assertThat(neutral).as(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
      assertThat(Formula.back(neutral)).isEqualTo(cell);
    }
  }

  @Test
  public void a_row_is_left_alone_unless_a_cell_of_it_would_be_run() {
    Reading csv = new Reading(null, ';', true);

    assertThat(Cells.safe("1;\"a\r\nb\"; c ", csv)).isEqualTo("1;\"a\r\nb\"; c ");
    assertThat(Cells.safe("1;\"=a\"", csv)).isEqualTo("\"1\";\"'=a\"");
    assertThat(Cells.safe("1;\"open", csv)).isNull();
  }

  @Test
  public void quotes_in_a_file_with_tabs_hold_cells_only_where_they_fit() {
    assertThat(tabs("a\tb\n\"He wrote \"\"stop\"\"\"\tc\n")).isTrue();
    assertThat(tabs("a\tb\n\"two\nlines\"\tc\n")).isTrue();
    assertThat(tabs("\"a\"\t\"b\"\n\"c\"\t\"d\"\n")).isTrue();
    assertThat(tabs("a\tb\n\"Great\" they wrote\tc\n")).isFalse();
    assertThat(tabs("a\tb\n\"Great\"\tc\n")).as("kept as it stands").isFalse();
    assertThat(tabs("a\tb\nplain\tone\\ntwo\n")).isFalse();
    assertThat(tabs("a\tb\nplain\ttext\n")).as("nothing says so").isNull();
  }

  private static Boolean tabs(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Tabs.quotes(Lines.of(bytes, 0, StandardCharsets.UTF_8, true));
  }
}
