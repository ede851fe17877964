package io.roundtrip.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TrackerTest {
  private static final String HEAD =
      "id\tcreated\tproject\ttype\tcomponents\tlabels\ttitle\tbody\n";

  @Rule public TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void several_files_are_joined_and_sorted_by_created_then_id() throws Exception {
    String a =
        file(HEAD + line("A-2", "2020-01-02T00:00:00Z") + line("A-1", "2020-01-03T00:00:00Z"));
    String b =
        gzip(HEAD + line("B-9", "2020-01-02T00:00:00Z") + line("B-1", "2020-01-01T00:00:00Z"));
    String qrels = file("query_id\trelevant_id\nA-1\tB-9\nB-9\tB-1\n");

    Tracker tracker = Tracker.read(a + ", " + b, qrels, 0);

    assertThat(tracker.rows())
        .extracting(Tracker.Row::key)
        .containsExactly("B-1", "A-2", "B-9", "A-1");
    assertThat(tracker.queries())
        .containsExactly(
            new Tracker.Expected(2, List.of(0), false), new Tracker.Expected(3, List.of(2), false));
  }

  @Test
  public void the_first_questions_of_the_file_are_skipped_but_not_forgotten() throws Exception {
    String issues =
        file(HEAD + line("1", "2020-01-01") + line("2", "2020-01-02") + line("3", "2020-01-03"));
    String qrels = file("query_id\trelevant_id\n3\t1\n3\t2\n2\t1\n");

    Tracker tracker = Tracker.read(issues, qrels, 1);

    assertThat(tracker.asked()).isEqualTo(1);
    assertThat(tracker.queries())
        .containsExactly(
            new Tracker.Expected(1, List.of(0), false),
            new Tracker.Expected(2, List.of(0, 1), true));
  }

  @Test
  public void says_what_it_left_out() throws Exception {
    String issues =
        file(HEAD + line("1", "2020-01-01") + line("2", "2020-01-02") + line("2", "2020-01-03"));
    String qrels = file("query_id\trelevant_id\n2\t1\n2\tnowhere\nnobody\t1\n1\t2\n");

    Tracker tracker = Tracker.read(issues, qrels, 0);

    assertThat(tracker.queries()).containsExactly(new Tracker.Expected(1, List.of(0), false));
    assertThat(tracker.notes()).hasSize(3);
  }

  @Test
  public void reads_what_other_tools_write() throws Exception {
    String issues =
        file(
            "\ufeffKey\tCreated\tTitle\tBody\r\n"
                + "A\t2020-01-02 03:04:05\tone\\ttwo\tback\\\\slash\\nline\r\n"
                + "\r\n"
                + "B\t2020-01-02T03:04:05.000+0100\t\t\r\n"
                + "C\t1577934245\tonly a title\n"
                + "D\t1577934245000\tx\ty\n");

    List<Tracker.Row> rows = Tracker.read(issues).rows();

    assertThat(rows).extracting(Tracker.Row::key).containsExactly("A", "B", "C", "D");
    assertThat(rows.get(0).item().title()).isEqualTo("one\ttwo");
    assertThat(rows.get(0).item().body()).isEqualTo("back\\slash\nline");
    assertThat(rows.get(1).item().created()).isEqualTo(Instant.parse("2020-01-02T02:04:05Z"));
    assertThat(rows.get(2).item().created()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
    assertThat(rows.get(3).item().created()).isEqualTo(rows.get(2).item().created());
    assertThat(rows.get(2).item().body()).isEmpty();
  }

  @Test
  public void says_which_option_is_wrong_and_where() throws Exception {
    String good = file(HEAD + line("1", "2020-01-01"));
    String late = file(HEAD + line("1", "2020-01-01") + line("2", "yesterday"));

    assertThatThrownBy(() -> Tracker.read("nowhere.tsv")).hasMessageContaining("-Dissues: nowhere");
    assertThatThrownBy(() -> Tracker.read(good, "nowhere.tsv", 0)).hasMessageContaining("-Dqrels");
    assertThatThrownBy(() -> Tracker.read(late))
        .hasMessageContaining("line 3")
        .hasMessageContaining("yesterday");
    assertThatThrownBy(() -> Tracker.read(file(""))).hasMessageContaining("header");
    assertThatThrownBy(() -> Tracker.read(file(HEAD))).hasMessageContaining("no issues");
    assertThatThrownBy(() -> Tracker.read(good, good, 0)).hasMessageContaining("query_id");
  }

  private static String line(String id, String created) {
    return id + "\t" + created + "\tRT\tBug\tUI|API\t\tTitle of " + id + "\t\n";
  }

  private String file(String text) throws Exception {
    return Files.writeString(folder.newFile().toPath(), text).toString();
  }

  private String gzip(String text) throws Exception {
    Path path = folder.newFile().toPath();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return path.toString();
  }
}
