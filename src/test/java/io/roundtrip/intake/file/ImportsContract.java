package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.People;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What every {@link Imports} promises. */
public abstract class ImportsContract {
  protected abstract Imports imports();

  @Test
  public void old_imports_are_forgotten_with_their_rows_and_young_ones_stay() {
    int before = imports().begunBy(People.LIN);
    Import old = begun();
    Imports.Reject row = new Imports.Reject(2, "a;b", List.of(Problem.of("", "not-utf8")));
    imports().reject(old.id(), List.of(row));
    imports().saw(old.id(), Map.of("a", 1));

    assertThat(imports().begunBy(People.LIN)).isEqualTo(before + 1);
    assertThat(imports().forget(People.MONDAY, 10)).isZero();
    assertThat(imports().rejects(old.id(), 0, 10)).containsExactly(row);

    while (imports().forget(People.MONDAY.plusMillis(1), 10) > 0) continue;

    assertThat(imports().byId(old.id())).isEmpty();
    assertThat(imports().rejects(old.id(), 0, 10)).isEmpty();
    assertThat(imports().rows(old.id(), Set.of("a"))).isEmpty();
    assertThat(imports().begunBy(People.LIN)).isZero();
  }

  private Import begun() {
    return imports()
        .start(
            new Import(
                new ImportId(0),
                People.LIN,
                "Old tickets",
                "old-tickets",
                null,
                Import.Format.CSV,
                null,
                Reading.of(Import.Format.CSV),
                1,
                0L,
                new Import.Counts(0, 0, 0),
                People.MONDAY,
                false),
            null);
  }

  @Test
  public void an_import_gets_an_id_and_keeps_its_progress() {
    Import first = begun();
    Import second = begun();

    Import titled =
        first
            .read(new Reading("windows-1252", '|', true))
            .titled(List.of("id", "Größe, cm", ""), 3)
            .at(9, 400L, new Import.Counts(4, 1, 2));
    imports().advance(titled);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(imports().byId(first.id())).contains(titled);
    assertThat(imports().byId(second.id())).contains(second);
    assertThat(imports().byId(new ImportId(987654))).isEmpty();
  }

  @Test
  public void rows_that_say_the_same_are_counted_for_each_import() {
    ImportId id = begun().id();
    ImportId other = begun().id();
    Map<String, Integer> many = new HashMap<>();
    for (int i = 0; i < 1_100; i++) many.put("d" + i, i + 1);

    imports().saw(other, Map.of("d7", 3));
    imports().saw(id, many);
    imports().saw(id, Map.of("d7", 9, "new", 1));
    many.put("d7", 9);

    assertThat(imports().rows(id, Set.of("d7", "new", "none")))
        .isEqualTo(Map.of("d7", 9, "new", 1));
    assertThat(imports().rows(id, many.keySet())).isEqualTo(many);
    assertThat(imports().rows(other, Set.of("d7", "d8"))).isEqualTo(Map.of("d7", 3));
    assertThat(imports().rows(id, Set.of())).isEmpty();
  }

  @Test
  public void what_is_not_known_yet_of_a_file_stays_unknown() {
    Import first = begun();

    for (Reading reading :
        List.of(
            Reading.of(Import.Format.TSV),
            new Reading("UTF-16LE", '\t', false),
            Reading.of(Import.Format.CSV))) {
      Import of = first.read(reading).at(1, null, new Import.Counts(0, 0, 0));
      imports().advance(of);
      Reading kept = imports().byId(first.id()).orElseThrow().reading();

      assertThat(kept.charset()).isEqualTo(reading.charset());
      assertThat(kept.delimiter()).isEqualTo(reading.delimiter());
      assertThat(imports().byId(first.id()).orElseThrow().nextByte()).isNull();
    }
  }

  @Test
  public void refused_rows_are_kept_with_their_reasons_page_by_page() {
    ImportId id = begun().id();
    Imports.Reject two =
        new Imports.Reject(
            2,
            "a;b\n\"c\"",
            List.of(
                Problem.of("nps", "out-of-range", "0", "10", "11"),
                Problem.of("", "not-readable")));
    Imports.Reject five =
        new Imports.Reject(
            5, "x".repeat(40_000), "AP//", List.of(Problem.of("email", "email-malformed", "")));

    imports().reject(id, List.of(two, five));
    imports().reject(begun().id(), List.of(two));

    assertThat(imports().rejects(id, 0, 10)).containsExactly(two, five);
    assertThat(imports().rejects(id, 0, 1)).containsExactly(two);
    assertThat(imports().rejects(id, 2, 10)).containsExactly(five);
  }

  @Test
  public void those_into_a_project_are_listed_newest_first_all_or_ones_own() {
    ProjectId project = new ProjectId(4_000 + imports().begunBy(People.LIN));
    Import lins = into(project, "LST", People.LIN);
    Import adas = into(project, "LST", BEN);
    into(new ProjectId(project.value() + 9_000), "LSTX", People.LIN);

    assertThat(imports().into(project, null, Page.first(10))).containsExactly(adas, lins);
    assertThat(imports().into(project, null, new Page(1, 1))).containsExactly(lins);
    assertThat(imports().into(project, People.LIN, Page.first(10))).containsExactly(lins);
    assertThat(imports().countInto(project, null)).isEqualTo(2);
    assertThat(imports().countInto(project, BEN)).isEqualTo(1);
  }

  @Test
  public void a_project_keeps_its_list_under_a_new_key_and_whoever_takes_the_old_key_sees_none() {
    ProjectId project = new ProjectId(5_000 + imports().begunBy(People.LIN));
    Import before = into(project, "OLD", People.LIN);
    Import after = into(project, "NEW", People.LIN);
    ProjectId taker = new ProjectId(project.value() + 9_000);
    Import theirs = into(taker, "OLD", People.LIN);

    assertThat(imports().into(project, null, Page.first(10))).containsExactly(after, before);
    assertThat(imports().into(taker, null, Page.first(10))).containsExactly(theirs);
  }

  private static final UserKey BEN = new UserKey("ben");

  private Import into(ProjectId project, String key, UserKey by) {
    return imports()
        .start(
            new Import(
                new ImportId(0),
                by,
                "Old",
                "old",
                key,
                Import.Format.CSV,
                null,
                Reading.of(Import.Format.CSV),
                1,
                0L,
                new Import.Counts(0, 0, 0),
                People.MONDAY,
                false),
            project);
  }
}
