package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MutantsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path target;
  private final StringBuilder xml = new StringBuilder("<mutations>");

  @Before
  public void emptyReport() throws IOException {
    target = folder.getRoot().toPath();
    Files.createDirectories(target.resolve("pit-reports"));
  }

  @Test
  public void an_edge_belongs_to_the_floor_it_is_the_edge_of() throws IOException {
    mutant("notify.news.ao.AoHints", 7, "KILLED");
    mutant("notify.news.NoteHint", 9, "TIMED_OUT");
    mutant("notify.Outbox$Kept", 3, "SURVIVED");

    assertThat(table().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains("notify 3 2 1 0 0 1 66.7 80 short")
        .contains("notify 1 0 1 0 0 0 0.0")
        .contains("notify.news 2 2 0 0 0 1 100.0")
        .contains("all 3 2 1 0 0 1 66.7");
  }

  @Test
  public void what_nobody_noticed_is_listed_in_order() throws IOException {
    mutant("roadmap.RoadmapMoves", 31, "NO_COVERAGE");
    mutant("roadmap.RoadmapMoves", 9, "SURVIVED");
    mutant("roadmap.RoadmapMoves", 5, "KILLED");
    mutant("notify.Outbox$Kept", 3, "SURVIVED");

    Mutants.main(new String[] {write("</mutations>").toString()});

    assertThat(target.resolve("mutants.txt"))
        .content()
        .isEqualTo(
            """
            notify Outbox$Kept:3 VoidMethodCall removed call to add
            roadmap RoadmapMoves:9 VoidMethodCall removed call to add
            roadmap RoadmapMoves:31 VoidMethodCall removed call to add (no test comes here)
            """);
  }

  @Test
  public void of_a_run_that_was_stopped_counts_what_stands_there() throws IOException {
    mutant("kernel.Text", 1, "KILLED");
    mutant("kernel.Text", 2, "KILLED");

    assertThat(Mutants.read(report("<mutation status='KILLED'><mutatedClass>io.ro"))).hasSize(2);
  }

  @Test
  public void what_could_not_be_tried_counts_for_nobody() throws IOException {
    mutant("customers.Contact", 28, "RUN_ERROR");
    mutant("customers.Contact", 30, "SURVIVED");
    mutant("customers.Contact", 31, "KILLED");
    mutant("customers.Contact", 32, "NO_COVERAGE");

    assertThat(table()).containsPattern("customers +4 +1 +1 +1 +1 +0 +33.3 +80 short");
    assertThat(Mutants.survivors(Mutants.read(report("</mutations>"))).get(0))
        .endsWith("(not tried)");
  }

  @Test
  public void the_gate_names_the_rooms_that_are_short() throws IOException {
    many("priority.Voices", 79, 21);
    many("intake.Table", 70, 30);
    String report = write("</mutations>").toString();

    Mutants.main(new String[] {report, "false"});
    assertThatThrownBy(() -> Mutants.main(new String[] {report, "true"}))
        .hasMessage("short of the goal: priority");
  }

  private void many(String type, int killed, int survived) {
    for (int i = 0; i < killed; i++) mutant(type, i, "KILLED");
    for (int i = 0; i < survived; i++) mutant(type, i, "SURVIVED");
  }

  private void mutant(String type, int line, String status) {
    xml.append(
        """
        <mutation detected='x' status='%s'><mutatedClass>io.roundtrip.%s</mutatedClass>
        <lineNumber>%d</lineNumber><mutator>org.pitest.VoidMethodCallMutator</mutator>
        <description>removed call to add</description></mutation>
        """
            .formatted(status, type, line));
  }

  private String table() throws IOException {
    return Mutants.table(Mutants.read(report("</mutations>")));
  }

  private Path report(String end) throws IOException {
    return Files.writeString(target.resolve("pit-reports/mutations.xml"), xml + end);
  }

  private Path write(String end) throws IOException {
    report(end);
    return target;
  }
}
