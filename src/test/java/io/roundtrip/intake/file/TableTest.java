package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class TableTest {
  private static List<Lines.Line> lines(String text) {
    return Lines.of(text.getBytes(StandardCharsets.UTF_8), 0, StandardCharsets.UTF_8, true);
  }

  private static List<TableRow> csv(String text) {
    return new Table(lines(text), 10, ',', true).rows(Table.Open.REFUSED_IF_FIRST);
  }

  private static List<TableRow> last(String text) {
    return new Table(lines(text), 10, ',', true).rows(Table.Open.REFUSED);
  }

  private static List<TableRow> tsv(String text) {
    return new Table(lines(text), 10, '\t', false).rows(Table.Open.REFUSED_IF_FIRST);
  }

  @Test
  public void quotes_hold_commas_quotes_and_lines() {
    List<TableRow> rows = csv("a,\"b,\"\"c\"\"\",\"d\r\ne\"\r\nf,,\" g \"\r\n");

    assertThat(rows)
        .extracting(TableRow::cells)
        .containsExactly(List.of("a", "b,\"c\"", "d\r\ne"), List.of("f", "", " g "));
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
  public void at_the_end_of_the_file_every_open_row_is_refused_and_none_falls_out() {
    String two = "words,nps\nok row,5\n\"thirty,3\nthirtyone,4\n";
    assertThat(last(two))
        .extracting(TableRow::fault)
        .containsExactly(null, null, "unclosed-quote", null);
    assertThat(last(two).get(3).cells()).containsExactly("thirtyone", "4");

    assertThat(last("a,b\nc,\"d\ne,f\ng,5\" h,\"i\n"))
        .extracting(TableRow::fault)
        .as("open again behind it")
        .containsExactly(null, "unclosed-quote", null, "unclosed-quote");
  }

  @Test(timeout = 10_000)
  public void however_many_rows_are_open_each_line_is_in_one_row() {
    List<TableRow> rows = last("ok,5\n" + "a\"b,\"c\n".repeat(15_000));

    assertThat(rows.stream().mapToInt(row -> row.lines().size()).sum()).isEqualTo(15_001);
    assertThat(rows.stream().skip(1)).allMatch(row -> "unclosed-quote".equals(row.fault()));
  }

  @Test
  public void text_behind_a_closing_quote_is_a_fault() {
    assertThat(csv("\"a\"b,c\nd,e"))
        .extracting(TableRow::fault)
        .containsExactly("stray-quote", null);
    assertThat(csv("5\" pipe,c").get(0).cells()).containsExactly("5\" pipe", "c");
    assertThat(csv("\"a\" ,c").get(0).fault()).isEqualTo("stray-quote");
    assertThat(csv("a, \"b, c\"").get(0).fault()).as("one cell or two").isEqualTo("stray-quote");
  }

  @Test
  public void tabs_and_their_escapes() {
    List<TableRow> rows = tsv("a\tone\\ntwo\\tthree\\\\n\t\n\"b\t\\x\t\\\n");

    assertThat(rows)
        .extracting(TableRow::cells)
        .containsExactly(List.of("a", "one\ntwo\tthree\\n", ""), List.of("\"b", "\\x", "\\"));
  }

  @Test
  public void a_line_that_is_no_text_of_the_charset_spoils_no_other() {
    byte[] body = "good,1\nbad\u00ff,2\ngood,3\n".getBytes(StandardCharsets.ISO_8859_1);

    List<TableRow> rows =
        new Table(Lines.of(body, 0, StandardCharsets.UTF_8, true), 1, ',', true)
            .rows(Table.Open.REFUSED_IF_FIRST);

    assertThat(rows).extracting(TableRow::fault).containsExactly(null, "not-readable", null);
    assertThat(rows.get(1).lines().get(0).bytes()).contains((byte) 0xff);
  }

  @Test
  public void every_kind_of_line_end_ends_a_line_and_none_is_lost_inside_quotes() {
    List<TableRow> rows = csv("a,b\rc,\"d\re\r\nf\ng\"\r\nh,i\n\nj,k");

    assertThat(rows)
        .extracting(TableRow::cells)
        .containsExactly(
            List.of("a", "b"),
            List.of("c", "d\re\r\nf\ng"),
            List.of("h", "i"),
            List.of(""),
            List.of("j", "k"));
    assertThat(rows).extracting(TableRow::line).containsExactly(10L, 11L, 15L, 16L, 17L);
    assertThat(rows.get(1).text()).isEqualTo("c,\"d\re\r\nf\ng\"");
    assertThat(rows.stream().mapToLong(TableRow::size).sum())
        .isEqualTo("a,b\rc,\"d\re\r\nf\ng\"\r\nh,i\n\nj,k".length());
  }

  @Test
  public void a_cell_without_the_escapes_is_taken_as_it_stands() {
    assertThat(tsv("It said \"\"stop\"\" and \\ then \\n died\t\"Great\" they say").get(0).cells())
        .containsExactly("It said \"\"stop\"\" and \\ then \\n died", "\"Great\" they say");
  }
}
