package io.roundtrip.intake.file;

import static io.roundtrip.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.intake.Door;
import io.roundtrip.intake.Feedback;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class ImportRowsTest {
  private final Door door = new Door();

  private Import csv(@Nullable String project) {
    return door.start.of(new StartImport.Wish("Old tickets", project, null, "csv", null), LIN);
  }

  private ImportRows.Taken send(Import to, long firstLine, String text) {
    return door.rows.add(
        to.id(), Piece.lines(firstLine, text.getBytes(StandardCharsets.UTF_8)), LIN);
  }

  private Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refused.class, call);
  }

  @Test
  public void a_row_whose_reference_something_else_has_is_said_and_not_dropped() {
    send(csv("RT"), 1, "id,body\nT-1,Mine now\n");
    Import honest = csv("RT");

    ImportRows.Taken taken = send(honest, 1, "id,body\nT-1,Too bright\nT-2,Too dark\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 0, 1));
    assertThat(taken.rejects())
        .containsExactly(
            new Imports.Reject(
                2, "T-1,Too bright", List.of(Problem.of("id", "duplicate-source", "FB-1"))));
    assertThat(send(csv("RT"), 1, "id,body\nT-2,Too dark\n").piece())
        .as("the same again is no news")
        .isEqualTo(new Import.Counts(0, 1, 0));
  }

  @Test
  public void rows_become_feedback_with_everything_they_hold() {
    Import titles = csv("RT");
    String file =
        "id,created,project,type,components,labels,title,body,customer,email,account,nps,consent,colour\n"
            + "T-1,2026-01-02T03:04:05Z,rt,New Feature,UI|Core,a|b,Dark,\"Too bright,\n"
            + "at night\",Ada,ada@example.org,Acme,9,yes,blue\n";

    ImportRows.Taken taken = send(titles, 1, file);

    Signal signal = door.signals.all().get(0);
    Feedback made = door.issues.made.get(signal.issue());
    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 0, 0));
    assertThat(taken.now().nextLine()).isEqualTo(4);
    assertThat(taken.now().ignoredColumns()).isEqualTo(new IgnoredColumns(List.of("colour"), 0));
    assertThat(signal.source()).isEqualTo(new SourceRef("old-tickets", "T-1"));
    assertThat(signal.at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(signal.words()).isEqualTo("Too bright,\nat night");
    assertThat(signal.channel()).isEqualTo(Channel.IMPORT);
    assertThat(door.facts).isEmpty();
    assertThat(made.components()).containsExactly("UI", "Core");
    assertThat(made.labels()).containsExactly("a", "b", "new-feature");
    assertThat(
            door.contacts
                .byEmail(new EmailAddress("ada@example.org"))
                .orElseThrow()
                .consent()
                .isGranted())
        .isTrue();
  }

  @Test
  public void a_row_of_another_project_than_the_imports_own_is_refused_and_said() {
    ImportRows.Taken taken =
        send(csv("RT"), 1, "id,Project,body\n1,MAT,a\n2,rt,b\n3,,c\n4, RT ,d\n5,\u00a0,e\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(4, 0, 1));
    assertThat(taken.rejects())
        .containsExactly(
            new Imports.Reject(
                2, "1,MAT,a", List.of(Problem.of("Project", "other-project", "MAT", "RT"))));
  }

  @Test
  public void a_look_at_the_file_says_which_rows_would_be_refused_for_it() {
    byte[] file = "project,words\nMAT,a\nrt,b\n,c\nMAT,d\n".getBytes(StandardCharsets.UTF_8);
    LookAtFile.Seen seen = LookAtFile.of(Import.Format.CSV, null, file, true);

    assertThat(seen.otherProjects("RT")).containsExactly("MAT");
    assertThat(seen.otherProjects("MAT")).containsExactly("rt");
  }

  @Test
  public void a_refused_row_that_is_mended_and_sent_again_finds_its_project_too() {
    ImportRows.Taken taken =
        send(
            csv("RT"),
            1,
            "rejected line,rejected because,rejected row,project,words\n2,no,,MAT,a\n3,no,,RT,b\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 0, 1));
  }

  @Test
  public void after_so_many_refused_rows_the_file_is_to_be_mended_first() {
    Import titles = csv("RT");
    String bad = "nps,words\n" + "11,x\n".repeat(ImportRows.MOST_REJECTED + 5000);

    ImportRows.Taken taken = send(titles, 1, bad);
    while (taken.now().counts().rejected() < ImportRows.MOST_REJECTED) taken = send(titles, 1, bad);
    long next = taken.now().nextLine();

    assertThat(taken.now().counts().rejected()).isEqualTo(ImportRows.MOST_REJECTED);
    assertThat(door.imports.rejects(titles.id(), 0, 20_000)).hasSize(ImportRows.MOST_REJECTED);
    assertThat(refused(() -> send(titles, next, "11,x\n")).problems())
        .containsExactly(Problem.of("", "too-many-rejects", "" + ImportRows.MOST_REJECTED));
  }

  @Test
  public void a_row_longer_than_any_that_fits_is_kept_by_its_beginning() {
    Import titles = csv("RT");

    ImportRows.Taken taken = send(titles, 1, "words\n" + "x".repeat(900_000) + "\n");

    assertThat(taken.rejects().get(0).row()).hasSize(100_000).endsWith("…");
  }

  @Test
  public void a_person_has_a_bounded_number_of_imports_until_old_ones_are_forgotten() {
    for (int i = 0; i < StartImport.MOST_IMPORTS; i++) csv("RT");
    assertThat(refused(() -> csv("RT")).problems())
        .containsExactly(Problem.of("", "too-many-imports", "1000", "30"));

    door.later(ForgetImports.KEPT.plusMinutes(1));
    door.forget.run(door.clock.instant());

    assertThat(csv("RT").id()).isNotNull();
  }

  @Test
  public void a_bad_row_stops_nothing_stores_nothing_and_is_kept_with_its_reasons() {
    Import titles = csv("RT");

    ImportRows.Taken taken =
        send(
            titles,
            1,
            "id;title;nps;email\n1;good;9;\n2;bad;11;nobody\n\n3;good;;\n4;too;1;;many;cells\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(2, 0, 2));
    assertThat(taken.rejects())
        .containsExactly(
            new Imports.Reject(
                3,
                "2;bad;11;nobody",
                List.of(
                    Problem.of("nps", "out-of-range", "0", "10", "11"),
                    Problem.of("email", "email-malformed"))),
            new Imports.Reject(
                6, "4;too;1;;many;cells", List.of(Problem.of("", "too-many-cells", "4", "6"))));
    assertThat(door.imports.rejects(titles.id(), 0, 10)).isEqualTo(taken.rejects());
    assertThat(door.signals.all()).hasSize(2);
    assertThat(door.contacts.count()).isZero();
    assertThat(door.claims.held()).isZero();
  }

  @Test
  public void problems_name_the_column_as_it_is_titled() {
    Import titles = csv(null);

    ImportRows.Taken taken =
        send(titles, 1, "Key,Summary,E-Mail,Project\n1,a,x,RT\n2,b,,NOPE\n3,c,,\n");

    assertThat(taken.leftOut())
        .containsExactly(
            new ImportRows.LeftOut(2, "FB-1", List.of(Problem.of("E-Mail", "email-malformed"))));
    assertThat(taken.rejects().get(0).problems())
        .containsExactly(Problem.of("Project", "unknown-project", "NOPE"));
    assertThat(taken.rejects().get(1).problems())
        .containsExactly(Problem.of("project", "required"));
  }

  @Test
  public void one_field_that_cannot_be_used_costs_the_field_not_the_words() {
    ImportRows.Taken taken =
        send(
            csv("RT"),
            1,
            "words,email,created,nps\n"
                + "Stops,ada@,7/1/2026,n/a\n"
                + "Scale,ada@example.com,2026-07-01,99\n"
                + ",ada@,,\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 0, 2));
    assertThat(taken.leftOut().get(0).problems())
        .containsExactlyInAnyOrder(
            Problem.of("email", "email-malformed"),
            Problem.of("created", "not-a-time", "7/1/2026"),
            Problem.of("nps", "not-a-number", "n/a"));
    assertThat(door.signals.all()).extracting(Signal::words).containsExactly("Stops");
    assertThat(door.signals.all().get(0).at()).isEqualTo(io.roundtrip.People.MONDAY);
    assertThat(taken.rejects().get(0).problems())
        .as("99 may be a score on another scale")
        .containsExactly(Problem.of("nps", "out-of-range", "0", "10", "99"));
    assertThat(taken.rejects().get(1).problems()).contains(Problem.of("email", "email-malformed"));
  }

  /** As another Jira exports them. */
  @Test
  public void keys_in_place_of_names_cost_the_names_not_the_words() {
    String key = "c0123456789abcdefp10000k0123456789abcdef";

    ImportRows.Taken taken =
        send(
            csv("RT"),
            1,
            "words,customer,email,account\nStops," + key + "," + key + "," + key + "\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 0, 0));
    assertThat(taken.leftOut().get(0).problems())
        .extracting(Problem::field, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("customer", "key-for-name"),
            tuple("email", "key-for-name"),
            tuple("account", "key-for-name"));
    assertThat(door.signals.all().get(0).contact()).isNull();
  }

  @Test
  public void what_has_no_date_that_can_be_read_claims_none() {
    send(csv("RT"), 1, "words,created\nDated,2026-07-01\nNone,\nTwo,7/1/2026\nLater,2030-01-01\n");

    assertThat(door.signals.all())
        .extracting(Signal::words, Signal::dated)
        .containsExactly(
            tuple("Dated", true), tuple("None", false), tuple("Two", false), tuple("Later", false));
  }

  @Test
  public void it_is_taken_up_where_it_stopped() {
    Import titles = csv("RT");
    send(titles, 1, "id,title\n1,a\n");

    ImportRows.Taken repeated = send(titles, 1, "id,title\n1,a\n");
    ImportRows.Taken overlapping = send(titles, 2, "1,a\n2,b\n");
    Refused gap = refused(() -> send(titles, 9, "9,z\n"));
    ImportRows.Taken last = send(titles, 4, "3,c");

    assertThat(repeated.piece()).isEqualTo(new Import.Counts(0, 0, 0));
    assertThat(overlapping.piece()).isEqualTo(new Import.Counts(1, 0, 0));
    assertThat(gap.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(gap.problems()).containsExactly(Problem.of("firstLine", "import-gap", "4"));
    assertThat(last.now().nextLine()).isEqualTo(5);
    assertThat(last.now().counts()).isEqualTo(new Import.Counts(3, 0, 0));
  }

  @Test
  public void the_same_file_imported_again_repeats_and_adds_nothing() {
    String file =
        "id,title\n"
            + IntStream.range(0, 450)
                .mapToObj(i -> i + ",title " + i)
                .collect(Collectors.joining("\n"));
    send(csv("RT"), 1, file);

    ImportRows.Taken again = send(csv("RT"), 1, file);

    assertThat(again.piece()).isEqualTo(new Import.Counts(0, 450, 0));
    assertThat(door.signals.all()).hasSize(450);
    assertThat(door.issues.made).hasSize(450);
  }

  @Test
  public void the_same_file_without_ids_imported_again_repeats_and_adds_nothing() {
    String file = "words,nps,customer\nStops,3,Ada\nSlow,4,\nStops,3,Ada\n,9,\n";

    assertThat(send(csv("RT"), 1, file).piece()).isEqualTo(new Import.Counts(4, 0, 0));
    assertThat(send(csv("RT"), 1, file).piece()).isEqualTo(new Import.Counts(0, 4, 0));
    assertThat(door.signals.all())
        .extracting(Signal::words)
        .containsExactly("Stops", "Slow", "Stops", "NPS 9");
  }

  /** The reference stands in a field that everybody sees. */
  @Test
  public void the_reference_of_a_row_without_an_id_tells_neither_the_row_nor_the_file() {
    send(csv("RT"), 1, "words,customer,email\nStops,Ada,ada@example.org\n");

    SourceRef source = door.signals.all().get(0).source();
    assertThat(source.system()).isEqualTo("import");
    assertThat(source.id())
        .matches("row-[0-9a-f]{32}")
        .doesNotContain(
            io.roundtrip.kernel.Hash.of(
                    "customer",
                    "1",
                    "Ada",
                    "email",
                    "1",
                    "ada@example.org",
                    "project",
                    "1",
                    "RT",
                    "words",
                    "1",
                    "Stops")
                .substring(0, 24));
  }

  /** Otherwise who guesses an address would hear whether somebody sent it. */
  @Test
  public void rows_without_an_id_are_known_again_among_ones_own_imports_only() {
    String file = "words,nps,customer,email\nStops,3,Ada,ada@example.org\n";
    send(csv("RT"), 1, file);
    UserKey guest = new UserKey("guest");
    Import guess =
        door.start.of(new StartImport.Wish("Old tickets", "RT", null, "csv", null), guest);

    ImportRows.Taken taken =
        door.rows.add(guess.id(), Piece.lines(1, file.getBytes(StandardCharsets.UTF_8)), guest);

    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 0, 0));
    assertThat(send(csv("RT"), 1, file).piece()).isEqualTo(new Import.Counts(0, 1, 0));
  }

  @Test
  public void a_reference_of_ours_is_refused_as_the_files_own() {
    send(csv("RT"), 1, "words\nStops\n");
    String ours = door.signals.all().get(0).source().text();
    Import named = door.start.of(new StartImport.Wish("O", "RT", "import", "csv", null), LIN);

    ImportRows.Taken column = send(csv("RT"), 1, "source,words\n" + ours + ",Mine\n");
    ImportRows.Taken id = send(named, 1, "id,words\n" + ours.substring(7) + "-2,Mine\n");

    assertThat(column.rejects().get(0).problems())
        .containsExactly(Problem.of("source", "reserved-source", ours));
    assertThat(id.rejects().get(0).problems())
        .containsExactly(Problem.of("id", "reserved-source", ours + "-2"));
  }

  /** The next week's file may hold the same answer of somebody else. */
  @Test
  public void of_a_row_with_neither_id_nor_date_it_is_said_what_says_the_same_and_it_is_kept() {
    send(csv("RT"), 1, "nps,created\n9,\n8,2026-07-01\n");
    Import next = csv("RT");

    ImportRows.Taken taken = send(next, 1, "nps,created\n9,\n8,2026-07-01\n7,\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(1, 2, 0));
    assertThat(door.imports.rejects(next.id(), 0, 9))
        .containsExactly(
            new Imports.Reject(2, "9,", List.of(Problem.of("", "same-answer", "FB-1"))));
    send(csv("RT"), 1, "id,nps\nA,1\n");
    Import named = csv("RT");
    send(named, 1, "id,nps\nA,1\n");
    assertThat(door.imports.rejects(named.id(), 0, 9)).isEmpty();
  }

  @Test
  public void sent_again_under_another_name_they_are_new_answers() {
    send(csv("RT"), 1, "nps\n9\n");
    Import other = door.start.of(new StartImport.Wish("Week 2", "RT", null, "csv", null), LIN);
    String again = "rejected line,rejected because,rejected row,nps\n2,x,,9\n";

    assertThat(send(csv("RT"), 1, again).piece()).isEqualTo(new Import.Counts(0, 1, 0));
    assertThat(send(other, 1, again).piece()).isEqualTo(new Import.Counts(1, 0, 0));
  }

  @Test
  public void a_no_in_a_row_that_is_there_counts() {
    EmailAddress nora = new EmailAddress("nora@no.example");
    String row = "id;words;customer;email;nps;consent\n1;Dark please;Nora;nora@no.example;4;";
    send(csv("RT"), 1, row + "yes\n");
    door.later(Duration.ofDays(1));

    ImportRows.Taken taken = send(csv("RT"), 1, row + "no\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(0, 1, 0));
    assertThat(door.contacts.byEmail(nora).orElseThrow().consent().isDenied()).isTrue();
    assertThat(door.deeds.all().get(0).words())
        .containsExactly("No more mail to whoever said FB-1");
  }

  @Test
  public void a_no_in_a_row_without_an_id_that_is_there_counts_and_adds_nothing() {
    EmailAddress nora = new EmailAddress("nora@no.example");
    String row = "words;customer;email;nps;consent\nDark please;Nora;nora@no.example;4;";
    send(csv("RT"), 1, row + "yes\n");
    door.later(Duration.ofDays(1));

    ImportRows.Taken taken = send(csv("RT"), 1, row + "no\n");

    assertThat(taken.piece()).isEqualTo(new Import.Counts(0, 1, 0));
    assertThat(door.contacts.byEmail(nora).orElseThrow().consent().isDenied()).isTrue();
  }

  @Test
  public void a_row_that_is_there_and_names_somebody_else_is_refused_and_not_dropped() {
    send(csv("RT"), 1, "id,words,customer,email,account\n1,Dark,Nora,nora@no.example,Acme\n");
    String titles = "id,words,customer,email,account\n";

    for (String who :
        List.of("Otto,otto@no.example,", ",otto@no.example,", "Otto,,", ",,Other Ltd"))
      assertThat(send(csv("RT"), 1, titles + "1,Dark," + who + "\n").rejects())
          .as(who)
          .extracting(reject -> reject.problems().get(0))
          .containsExactly(Problem.of("id", "other-customer", "FB-1"));
    for (String who : List.of("Nora,nora@no.example,acme", ",,", "nora,,", ",nora@no.example,"))
      assertThat(send(csv("RT"), 1, titles + "1,Dark," + who + "\n").piece().repeated())
          .as(who)
          .isEqualTo(1);
  }

  /** Who may not see customers does not hear which guess is right. */
  @Test
  public void without_customers_another_name_under_a_reference_makes_no_difference() {
    send(csv("RT"), 1, "id,words,customer,email,account\n1,Dark,Nora,nora@no.example,Acme\n");
    door.withoutCustomers.add(door.signals.all().get(0).issue());

    for (String who : List.of("Nora,nora@no.example,Acme", "Otto,otto@no.example,Other"))
      assertThat(
              send(csv("RT"), 1, "id,words,customer,email,account\n1,Dark," + who + "\n").piece())
          .as(who)
          .isEqualTo(new Import.Counts(0, 1, 0));
  }

  @Test
  public void otherwise_written_a_row_without_an_id_is_the_same_row() {
    send(csv("RT"), 1, "words,nps,colour\n\"Stops\",3,blue\nSlow,4,red\n");

    ImportRows.Taken again =
        send(csv("RT"), 1, "project;nps;body;labels\nrt;4; Slow ;\n;3;\"Stops\";\n");

    assertThat(again.piece()).isEqualTo(new Import.Counts(0, 2, 0));
  }

  @Test
  public void the_same_text_in_another_column_is_another_row() {
    send(csv("RT"), 1, "words,nps,csat\nStops,3,\n");

    assertThat(send(csv("RT"), 1, "words,nps,csat\nStops,,3\n").piece())
        .isEqualTo(new Import.Counts(1, 0, 0));
  }

  @Test
  public void a_project_that_a_row_names_is_the_same_however_its_key_is_written() {
    assertThat(send(csv(null), 1, "words,project\nStops,rt\n").piece().accepted()).isEqualTo(1);

    assertThat(send(csv(null), 1, "words,project\nStops, RT \n").piece())
        .isEqualTo(new Import.Counts(0, 1, 0));
  }

  @Test
  public void of_a_mended_file_without_ids_only_what_was_mended_is_added() {
    send(csv("RT"), 1, "words,consent\nStops,yes\nSlow,perhaps\nDark,no\n");

    ImportRows.Taken mended =
        send(csv("RT"), 1, "words,consent\nNew,\nStops,yes\nSlow,yes\nDark,no\n");

    assertThat(mended.piece()).isEqualTo(new Import.Counts(2, 2, 0));
    assertThat(door.signals.all())
        .extracting(Signal::words)
        .containsExactly("Stops", "Dark", "New", "Slow");
  }

  @Test
  public void
      refused_rows_without_ids_sent_again_and_the_whole_file_after_them_add_nothing_twice() {
    String again = "rejected line,rejected because,rejected row,words,consent\n";
    send(csv("RT"), 1, "words,consent\n=Slow,perhaps\nStops,\n");

    ImportRows.Taken mended = send(csv("RT"), 1, again + "2,no,,'=Slow,yes\n");

    assertThat(mended.piece()).isEqualTo(new Import.Counts(1, 0, 0));
    assertThat(send(csv("RT"), 1, again + "2,no,,'=Slow,yes\n").piece())
        .isEqualTo(new Import.Counts(0, 1, 0));
    assertThat(send(csv("RT"), 1, "words,consent\n=Slow,yes\nStops,\n").piece())
        .isEqualTo(new Import.Counts(0, 2, 0));
  }

  @Test
  public void equal_rows_of_one_file_all_stay_however_it_is_cut() {
    String file = "words\n" + "Stops\n".repeat(450);
    send(csv("RT"), 1, file);
    Import pieces = csv("RT");

    long repeated = 0;
    for (int line = 1; line < 450; line += 50) {
      String piece = (line == 1 ? "words\n" : "") + "Stops\n".repeat(line == 1 ? 49 : 50);
      repeated += send(pieces, line, piece).piece().repeated();
    }

    assertThat(repeated).isEqualTo(449);
    assertThat(door.signals.all()).hasSize(450);
    assertThat(door.signals.all()).extracting(Signal::source).doesNotHaveDuplicates();
  }

  @Test
  public void rows_are_known_again_within_their_project_and_under_their_name_only() {
    send(csv("RT"), 1, "words\nStops\n");

    assertThat(send(csv("MAT"), 1, "words\nStops\n").piece().accepted()).isEqualTo(1);
    Import other = door.start.of(new StartImport.Wish("Other", "RT", null, "csv", null), LIN);
    assertThat(send(other, 1, "words\nStops\n").piece().accepted()).isEqualTo(1);
  }

  @Test
  public void the_longest_name_and_the_longest_row_still_make_a_reference() {
    String words = "x".repeat(Feedback.MOST_WORDS);
    Import longest =
        door.start.of(
            new StartImport.Wish("n".repeat(200), "RT", "n".repeat(60), "csv", null), LIN);

    assertThat(send(longest, 1, "words\n" + words + "\n" + words + "\n").piece())
        .isEqualTo(new Import.Counts(2, 0, 0));
  }

  /** Its rows up to here have such references; some of a batch may only be claimed. */
  @Test
  public void an_import_begun_before_goes_on_by_import_and_line() {
    Import before = door.imports.start(csv("RT").asBefore(), null);

    send(before, 1, "title\nsame\nsame\n");

    assertThat(door.signals.all())
        .extracting(Signal::source)
        .containsExactly(
            new SourceRef("import-" + before.id().value(), "line-2"),
            new SourceRef("import-" + before.id().value(), "line-3"));
  }

  @Test
  public void after_a_crash_in_the_middle_every_row_is_kept_once() {
    Import titles = csv("RT");
    String file =
        "title\n"
            + IntStream.range(0, 450).mapToObj(i -> "row " + i).collect(Collectors.joining("\n"));
    int[] made = {0};
    door.issues.beforeMaking =
        () -> {
          if (++made[0] == 300) throw new IllegalStateException("kill -9");
        };
    assertThatThrownBy(() -> send(titles, 1, file)).hasMessageContaining("kill");
    door.issues.beforeMaking = () -> {};

    Import resumed = door.imports.byId(titles.id()).orElseThrow();
    ImportRows.Taken taken = send(titles, 1, file);

    assertThat(resumed.nextLine()).isEqualTo(202);
    assertThat(taken.now().counts()).isEqualTo(new Import.Counts(450, 0, 0));
    assertThat(door.issues.made).hasSize(450);
    assertThat(door.signals.all()).hasSize(450);
  }

  @Test
  public void two_pieces_at_once_are_refused() {
    Import titles = csv("RT");
    door.issues.beforeMaking =
        () ->
            assertThat(refused(() -> send(titles, 1, "id,title\n1,a\n")).problems())
                .containsExactly(Problem.of("", "import-busy"));

    send(titles, 1, "id,title\n1,a\n");

    assertThat(door.signals.all()).hasSize(1);
  }

  @Test
  public void another_persons_import_does_not_exist() {
    Import titles = csv("RT");

    Refused refused =
        refused(
            () -> door.rows.add(titles.id(), Piece.lines(1, new byte[0]), new UserKey("other")));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refused(() -> door.rows.require(new ImportId(99), LIN)).kind())
        .isEqualTo(Refused.Kind.NOT_FOUND);
  }

  @Test
  public void titles_may_come_with_the_start() {
    Import titled =
        door.start.of(
            new StartImport.Wish("Old", "RT", "crm", "tsv", List.of("id", "title", "body")), LIN);

    ImportRows.Taken taken = send(titled, 2, "7\tDark\\tmode\ttwo\\nlines\n");

    assertThat(taken.now().nextLine()).isEqualTo(3);
    assertThat(door.signals.all().get(0).words()).isEqualTo("two\nlines");
    assertThat(door.signals.all().get(0).source()).isEqualTo(new SourceRef("crm", "7"));
    assertThat(taken.rejects()).hasSize(0);
  }

  @Test
  public void useless_titles_are_refused_at_once() {
    assertThat(refused(() -> send(csv("RT"), 1, "id,colour\n1,blue\n")).problems())
        .containsExactly(Problem.of("columns", "no-usable-column"));
    assertThat(refused(() -> send(csv("RT"), 1, "title,Summary\na,b\n")).problems())
        .containsExactly(Problem.of("columns", "doubled-column", "Summary"));
    assertThat(refused(() -> send(csv("RT"), 1, "x".repeat(1001) + ",title\na,b\n")).problems())
        .containsExactly(Problem.of("columns", "too-long", "1000", "1001"));
    assertThat(door.empty()).isTrue();
  }

  @Test
  public void everything_wrong_with_a_wish_is_named() {
    Refused refused =
        refused(
            () ->
                door.start.of(new StartImport.Wish(null, "NOPE", null, "xls", List.of("id")), LIN));
    Refused forbidden =
        refused(() -> door.start.of(new StartImport.Wish("a", "VAULT", null, "csv", null), LIN));

    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            Problem.of("name", "required"),
            Problem.of("format", "unknown-format", "xls"),
            Problem.of("project", "unknown-project", "NOPE"),
            Problem.of("columns", "no-usable-column"));
    assertThat(forbidden.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
  }

  @Test
  public void the_name_of_a_file_makes_a_source() {
    assertThat(StartImport.slug("Titanium issues.tsv")).isEqualTo("titanium-issues-tsv");
    assertThat(StartImport.slug("!!!")).isEqualTo("import");
    assertThat(StartImport.slug("Ä".repeat(99))).hasSize(60);
  }

  @Test
  public void control_characters_of_pasted_logs_are_dropped_from_running_text_only() {
    Import titles = csv("RT");

    ImportRows.Taken taken =
        send(titles, 1, "title,body,account\nLog,a\u001b[31mred\u0000,Acme\nLog,b,Ac\u0008me\n");

    assertThat(door.signals.all()).extracting(Signal::words).containsExactly("a[31mred");
    assertThat(taken.rejects())
        .extracting(r -> r.problems().get(0))
        .containsExactly(Problem.of("account", "control-character", "U+0008"));
  }

  private static String file(int rows) {
    return "title\n"
        + IntStream.range(0, rows).mapToObj(i -> "row " + i).collect(Collectors.joining("\n"));
  }

  @Test
  public void a_long_import_is_not_taken_for_dead_and_holds_no_request_for_long() {
    Import titles = csv("RT");
    door.issues.beforeMaking = () -> door.later(Duration.ofSeconds(1));

    assertThat(send(titles, 1, file(450)).piece().accepted()).isEqualTo(200);
    assertThat(send(titles, 1, file(450)).piece().accepted()).isEqualTo(200);
    assertThat(send(titles, 1, file(450)).now().counts().accepted()).isEqualTo(450);
    assertThat(door.issues.made).hasSize(450);
  }

  /** A megabyte of the shortest rows: whoever sends goes on from the byte that is answered. */
  @Test
  public void of_many_rows_some_are_taken_at_once_and_the_rest_belongs_to_the_next_piece() {
    Import titles = csv("RT");
    String file = "words,nps\n" + "a,11\na,9\n".repeat(100_000);
    byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);

    ImportRows.Taken one = door.rows.add(titles.id(), new Piece(null, 0L, true, null, bytes), LIN);
    long at = one.now().nextByte();
    byte[] rest = java.util.Arrays.copyOfRange(bytes, (int) at, bytes.length);
    ImportRows.Taken two = door.rows.add(titles.id(), new Piece(null, at, true, null, rest), LIN);

    assertThat(one.piece()).isEqualTo(new Import.Counts(500, 0, 500));
    assertThat(one.now().nextLine()).isEqualTo(ImportRows.MOST_ROWS + 2);
    assertThat(two.now().counts()).isEqualTo(new Import.Counts(1000, 0, 1000));
    assertThat(door.signals.all()).hasSize(1000);
  }

  @Test
  public void when_the_plugin_goes_the_batch_that_is_being_kept_is_the_last() {
    Import titles = csv("RT");
    door.issues.beforeMaking = door.rows::stop;

    assertThat(send(titles, 1, file(450)).piece().accepted()).isEqualTo(200);
    assertThat(door.claims.held()).isZero();
  }

  @Test
  public void cut_anywhere_by_bytes_a_file_says_the_same() {
    String file =
        "\uFEFFid;words;nps\r\n"
            + "1;\"Größe\r\n"
            + "\"\"groß\"\", dann\";9\r"
            + "2;zweite – Zeile;3\n\n"
            + "3;dritte;99\n"
            + "4;vier;1";
    for (java.nio.charset.Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = file.getBytes(charset);
      for (int size = 7; size < 60; size++) {
        Door there = new Door();
        Import to = there.start.of(new StartImport.Wish("Old", "RT", null, "csv", null), LIN);
        Import now = slices(there, to, bytes, size);

        assertThat(there.signals.all())
            .extracting(Signal::words)
            .as(charset + " " + size)
            .containsExactly("Größe\r\n\"groß\", dann", "zweite – Zeile", "vier");
        assertThat(there.imports.rejects(to.id(), 0, 9))
            .extracting(Imports.Reject::row)
            .containsExactly("3;dritte;99");
        assertThat(now.nextByte()).isEqualTo(bytes.length);
      }
    }
  }

  /** A slice in which no row is whole is sent again, longer. */
  private static Import slices(Door there, Import to, byte[] bytes, int size) {
    Import now = to;
    int longer = size;
    while (now.nextByte() < bytes.length) {
      int at = now.nextByte().intValue();
      int end = Math.min(bytes.length, at + longer);
      Piece piece =
          new Piece(
              null,
              (long) at,
              end == bytes.length,
              null,
              java.util.Arrays.copyOfRange(bytes, at, end));
      ImportRows.Taken taken = there.rows.add(to.id(), piece, LIN);
      longer = taken.now().nextByte() == at ? longer + size : size;
      now = taken.now();
    }
    return now;
  }

  @Test
  public void a_gap_of_bytes_is_refused() {
    Import to = csv("RT");

    assertThat(
            refused(
                    () ->
                        door.rows.add(
                            to.id(), new Piece(null, 9L, true, null, new byte[] {'a'}), LIN))
                .problems())
        .containsExactly(Problem.of("firstByte", "import-gap-bytes", "0"));
  }

  @Test
  public void a_piece_of_nothing_but_signs_is_answered_whatever_they_are() {
    for (String sign :
        List.of(",", ";", "\"", "\n", "\r", "\"\"\n", "\"a\"b\n", "a\"b,", "=", "|\t")) {
      Import to = csv("RT");
      String text = "title\n" + sign.repeat(300_000 / sign.length());
      long next = 1;
      try {
        next = send(to, 1, text).now().nextLine();
      } catch (Refused refused) {
        assertThat(refused.problems()).as(sign).hasSize(1);
      }
      assertThat(next).as(sign).isLessThanOrEqualTo(Lines.MOST + 1L);
    }
    assertThat(door.signals.all().size()).isLessThan(20_001);
  }
}
