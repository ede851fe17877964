package io.roundtrip.intake.file.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.People;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.intake.file.ImportRows;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.intake.file.Reading;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

public class TakenJsonTest {
  @Test
  public void names_the_first_hundred_reasons_and_how_many_there_are_besides() {
    Imports.Reject row =
        new Imports.Reject(
            2,
            "x".repeat(50_000),
            Collections.nCopies(3, Problem.of("nps", "out-of-range", "y".repeat(90_000))));

    Phrases texts = mock(Phrases.class);
    when(texts.text(anyString(), any(Serializable[].class)))
        .thenAnswer(
            call -> {
              Object[] all = call.getArguments();
              return KeyPhrases.joined(
                  " ", (Serializable[]) Arrays.copyOf(all, all.length, String[].class));
            });

    TakenJson json = TakenJson.of(taken(Collections.nCopies(4000, row)), new ProblemTexts(texts));

    assertThat(json.rejected()).hasSize(Refused.MOST);
    assertThat(json.moreRejected()).isEqualTo(12_000 - Refused.MOST);
    assertThat(json.toString().length()).isLessThan(200_000);
  }

  private static ImportRows.Taken taken(List<Imports.Reject> rejects) {
    Import now =
        new Import(
            new ImportId(1),
            People.LIN,
            "Old",
            "old",
            "RT",
            Import.Format.CSV,
            List.of("nps"),
            Reading.of(Import.Format.CSV),
            9,
            0L,
            new Import.Counts(0, 0, rejects.size()),
            People.MONDAY,
            false);
    return new ImportRows.Taken(now, now.counts(), rejects, List.of(), List.of());
  }
}
