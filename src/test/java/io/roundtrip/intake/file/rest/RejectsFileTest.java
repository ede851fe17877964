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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            People.MONDAY));
  }

  private String file(Import of) throws IOException {
    Phrases texts = mock(Phrases.class);
    when(texts.text(anyString(), any(java.io.Serializable[].class)))
        .thenAnswer(call -> "\"" + call.getArgument(0) + "\"");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RejectsFile(imports, new ProblemTexts(texts)).write(of, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  public void rows_stand_there_as_they_came_behind_line_and_reasons() throws IOException {
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
  public void a_file_with_tabs_stays_one() throws IOException {
    Import of = started(Import.Format.TSV, '\t');
    imports.reject(
        of.id(), List.of(new Imports.Reject(2, "1\ta\\nb", List.of(Problem.of("", "x")))));

    assertThat(file(of)).endsWith("2\t\"roundtrip.problem.x\"\t\t1\ta\\nb\r\n");
  }

  @Test
  public void many_rows_are_fetched_page_by_page() throws IOException {
    Import of = started(Import.Format.TSV, '\t');
    imports.reject(
        of.id(),
        IntStream.range(1, 1202)
            .mapToObj(i -> new Imports.Reject(i, "r", List.of(Problem.of("", "x"))))
            .toList());

    assertThat(file(of).lines()).hasSize(1202);
  }
}
