package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class TableTest {
  private static List<TableRow> csv(String text) {
    return new Table(Lines.of(text.getBytes(StandardCharsets.UTF_8)), 10, Import.Format.CSV, ',')
        .rows();
  }

  private static List<TableRow> tsv(String text) {
    return new Table(Lines.of(text.getBytes(StandardCharsets.UTF_8)), 10, Import.Format.TSV, '\t')
        .rows();
  }

  @Test
  public void quotes_hold_commas_quotes_and_lines() {
    List<TableRow> rows = csv("a,\"b,\"\"c\"\"\",\"d\r\ne\"\r\nf,,\" g \"\r\n");

    assertThat(rows)
        .extracting(TableRow::cells)
        .containsExactly(List.of("a", "b,\"c\"", "d\ne"), List.of("f", "", " g "));
    assertThat(rows).extracting(TableRow::line).containsExactly(10L, 12L);
    assertThat(rows).extracting(TableRow::next).containsExactly(12L, 13L);
  }

  @Test
  public void the_last_line_needs_no_end() {
    assertThat(csv("a,b\nc,d"))
        .extracting(TableRow::cells)
        .containsExactly(List.of("a", "b"), List.of("c", "d"));
    assertThat(csv("")).isEmpty();
    assertThat(csv("\n")).extracting(TableRow::blank).containsExactly(true);
  }

  @Test
  public void a_quote_still_open_at_the_end_goes_on_in_the_next_piece() {
    List<TableRow> rows = csv("a,b\nc,\"begun\nstill");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).next()).isEqualTo(11);
  }

  @Test
  public void a_quote_that_is_never_closed_costs_its_own_line_only() {
    List<TableRow> rows = csv("a,\"never closed\nb,c\nd,e\n");

    assertThat(rows).extracting(TableRow::fault).containsExactly("unclosed-quote", null, null);
    assertThat(rows.get(1).cells()).containsExactly("b", "c");
  }

  @Test
  public void text_behind_a_closing_quote_is_a_fault() {
    assertThat(csv("\"a\"b,c\nd,e"))
        .extracting(TableRow::fault)
        .containsExactly("stray-quote", null);
    assertThat(csv("5\" pipe,c").get(0).cells()).containsExactly("5\" pipe", "c");
    assertThat(csv("\"a\" ,c").get(0).fault()).isNull();
  }

  @Test
  public void tabs_and_their_escapes() {
    List<TableRow> rows = tsv("a\tone\\ntwo\\tthree\\\\n\t\n\"b\t\\x\t\\\n");

    assertThat(rows)
        .extracting(TableRow::cells)
        .containsExactly(List.of("a", "one\ntwo\tthree\\n", ""), List.of("\"b", "\\x", "\\"));
  }

  @Test
  public void a_line_that_is_no_utf8_spoils_no_other() {
    byte[] body = "good,1\nbad\u00ff,2\ngood,3\n".getBytes(StandardCharsets.ISO_8859_1);

    List<TableRow> rows = new Table(Lines.of(body), 1, Import.Format.CSV, ',').rows();

    assertThat(rows).extracting(TableRow::fault).containsExactly(null, "not-utf8", null);
  }

  @Test
  public void the_delimiter_is_seen_in_the_titles() {
    assertThat(Table.delimiterOf(Import.Format.CSV, "id;\"a,b,c\";title")).isEqualTo(';');
    assertThat(Table.delimiterOf(Import.Format.CSV, "id,title")).isEqualTo(',');
    assertThat(Table.delimiterOf(Import.Format.TSV, "id\ttitle,;")).isEqualTo('\t');
  }

  @Test
  public void the_mark_before_a_file_is_no_part_of_the_first_title() {
    assertThat(
            Lines.unmarked(Lines.of("\uFEFFid,title".getBytes(StandardCharsets.UTF_8)).get(0))
                .text())
        .isEqualTo("id,title");
  }
}
