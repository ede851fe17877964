package io.roundtrip.intake.file.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.People;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.intake.file.InMemoryImports;
import io.roundtrip.intake.file.Reading;
import io.roundtrip.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public class RejectsFileTest {
  private final InMemoryImports imports = new InMemoryImports();

  private Import started(Import.Format format, char delimiter) {
    return imports.start(
        new Import(
            new ImportId(0),
            People.LIN,
            "Old",
            "old",
            "RT",
            format,
            List.of("id", "na\"me"),
            new Reading(null, delimiter, format == Import.Format.CSV),
            1,
            0L,
            new Import.Counts(0, 0, 0),
            People.MONDAY,
            false),
        null);
  }

  private String file(Import of) {
    return new String(part(of, 0).file(), StandardCharsets.UTF_8);
  }

  private RejectsFile.Part part(Import of, long after) {
    Phrases texts = mock(Phrases.class);
    when(texts.text(anyString(), any(java.io.Serializable[].class)))
        .thenAnswer(call -> "\"" + call.getArgument(0) + "\"");
    return new RejectsFile(imports, new ProblemTexts(texts)).part(of, after);
  }

  @Test
  public void rows_stand_there_as_they_came_behind_line_and_reasons() {
    Import of = started(Import.Format.CSV, ';');
    imports.reject(
        of.id(),
        List.of(
            new Imports.Reject(
                2, "1;\"a\nb\"", List.of(Problem.of("nps", "out-of-range"), Problem.of("", "x")))));
    imports.reject(
        of.id(),
        List.of(new Imports.Reject(5, "2;\"open", List.of(Problem.of("", "unclosed-quote")))));

    assertThat(file(of))
        .isEqualTo(
            "\uFEFF\"rejected line\";\"rejected because\";\"rejected row\";\"id\";\"na\"\"me\"\r\n"
                + "\"2\";\"nps: \"\"roundtrip.problem.out-of-range\"\" |"
                + " \"\"roundtrip.problem.x\"\"\";;1;\"a\n"
                + "b\"\r\n"
                + "\"5\";\"\"\"roundtrip.problem.unclosed-quote\"\"\";\"2;\"\"open\"\r\n");
  }

  @Test
  public void a_file_with_tabs_stays_one() {
    Import of = started(Import.Format.TSV, '\t');
    imports.reject(
        of.id(), List.of(new Imports.Reject(2, "1\ta\\nb", List.of(Problem.of("", "x")))));

    assertThat(file(of)).endsWith("2\t\"roundtrip.problem.x\"\t\t1\ta\\nb\r\n");
  }

  @Test
  public void many_rows_are_fetched_page_by_page() {
    Import of = started(Import.Format.TSV, '\t');
    imports.reject(
        of.id(),
        IntStream.range(1, 1202)
            .mapToObj(i -> new Imports.Reject(i, "r", List.of(Problem.of("", "x"))))
            .toList());

    assertThat(file(of).lines()).hasSize(1202);
  }

  @Test
  public void what_is_too_large_comes_in_parts_and_each_but_the_last_says_so() {
    Import of = started(Import.Format.TSV, '\t');
    String row = "long words ".repeat(9_000);
    imports.reject(
        of.id(),
        IntStream.range(1, 31)
            .mapToObj(i -> new Imports.Reject(i, row, List.of(Problem.of("", "x"))))
            .toList());
    List<String> rows = new ArrayList<>();
    Long after = 0L;
    int parts = 0;
    while (after != null) {
      RejectsFile.Part part = part(of, after);
      assertThat(part.file().length).isLessThan(RejectsFile.ENOUGH + 200_000);
      assertThat(part.name()).isEqualTo("-" + after);
      List<String> lines = new String(part.file(), StandardCharsets.UTF_8).lines().toList();
      rows.addAll(lines.stream().filter(line -> line.endsWith(row)).toList());
      after = part.next();
      if (after != null) assertThat(lines.get(lines.size() - 1)).contains("more-rejects");
      parts++;
    }

    assertThat(rows).hasSize(30);
    assertThat(parts).isEqualTo(3);
  }
}
