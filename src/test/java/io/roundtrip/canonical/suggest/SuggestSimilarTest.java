package io.roundtrip.canonical.suggest;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static io.roundtrip.canonical.suggest.learn.Dismissing.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import io.roundtrip.similarity.Highlight;
import io.roundtrip.similarity.Why;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SuggestSimilarTest {
  private static final String UMLAUTS = "Umlauts broken in CSV export";
  private static final ProjectId OPS = new ProjectId(20000);

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private World world;
  private IssueId export;

  @Before
  public void a_small_world() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    export = world.issue(1, "Export to CSV loses umlauts");
    world.issue(2, "Dark mode for the dashboard");
    world.issue(3, "Camera crashes on start");
  }

  private List<Candidate> best(String title) {
    world.indexed();
    return world.suggest.whileWriting(World.draft(title, null), 5, LIN).best();
  }

  private static List<String> keys(List<Candidate> some) {
    return some.stream().map(c -> c.card().shown().key()).toList();
  }

  @Test
  public void says_what_says_the_same_with_the_matching_words_of_the_shown_title() {
    List<Candidate> best = best(UMLAUTS);

    assertThat(keys(best)).containsExactly("RT-1");
    assertThat(best.get(0).marks())
        .containsExactly(new Highlight(0, 6), new Highlight(10, 13), new Highlight(20, 27));
    assertThat(best.get(0).strength()).isNotEqualTo(Strength.POSSIBLE);
    assertThat(best.get(0).canonical()).isFalse();
  }

  @Test
  public void scores_without_words_say_nothing_alike() {
    world.issue(4, "NPS 4");
    assertThat(best("NPS 4")).isEmpty();
    assertThat(best("NPS 4 \u00b7 CSAT 2")).isEmpty();

    IssueId gil = world.issue(5, "");
    IssueId fay = world.issue(6, "");
    world.indexed();

    assertThat(world.suggest.of(gil, 5, LIN).best()).isEmpty();
    assertThat(world.suggest.belongingTo(fay, 5, LIN).best()).isEmpty();
    assertThat(keys(best("What does an NPS of 4 mean"))).doesNotContain("RT-5", "RT-6");
  }

  @Test
  public void nobody_knows_the_week_of_what_was_imported_without_a_date() {
    assertThat(reasons(best(UMLAUTS))).contains(new Why.SameWeek());
    world.signals.add(Signal.heard(export, RT, "", world.clock.instant()).undated());

    assertThat(reasons(best(UMLAUTS))).isNotEmpty().doesNotContain(new Why.SameWeek());

    assertThat(best(UMLAUTS)).extracting(c -> c.card().dated()).containsExactly(false);
    IssueId other = world.issue(4, UMLAUTS);
    world.indexed();
    assertThat(reasons(world.suggest.of(export, 5, LIN).best()))
        .as("nor of what is asked with")
        .isNotEmpty()
        .doesNotContain(new Why.SameWeek());
    world.merged(export, world.issue(5, RT, 900, "Files", ""));
    assertThat(keys(best(UMLAUTS))).containsExactly("RT-4", "RT-5");
    assertThat(best(UMLAUTS).get(0).suggestion().why()).contains(new Why.SameWeek());
    assertThat(best(UMLAUTS).get(1).suggestion().why())
        .as("nor of what was found through it")
        .contains(new Why.ThroughMember(export.value()))
        .doesNotContain(new Why.SameWeek());
    assertThat(world.suggest.of(other, 5, LIN).best()).hasSize(1);
  }

  private static List<Why> reasons(List<Candidate> some) {
    return some.stream().flatMap(c -> c.suggestion().why().stream()).toList();
  }

  @Test
  public void an_index_that_is_not_open_finds_nothing_and_says_so() {
    Found found = world.suggest.whileWriting(World.draft(UMLAUTS, null), 5, LIN);

    assertThat(found.ready()).isFalse();
    assertThat(found.best()).isEmpty();
  }

  @Test
  public void nothing_found_by_an_index_that_is_behind_is_no_answer_yet() {
    world.indexed();
    IssueId loud = world.issue(40, "The horn is too loud");
    assertThat(world.suggest.of(loud, 5, LIN).ready()).isFalse();
    assertThat(world.suggest.belongingTo(loud, 5, LIN).ready()).isFalse();

    world.indexed();

    assertThat(world.suggest.of(loud, 5, LIN).best()).isEmpty();
    assertThat(world.suggest.of(loud, 5, LIN).ready()).isTrue();
    assertThat(world.suggest.belongingTo(loud, 5, LIN).ready()).isTrue();
  }

  @Test
  public void what_the_viewer_may_not_see_does_not_come_up() {
    world.issue(4, "CSV export: umlauts are broken");
    world.hidden.add(export);

    assertThat(keys(best(UMLAUTS))).containsExactly("RT-4");
    world.closed.add(RT);
    world.clock.pass(Duration.ofSeconds(11));
    assertThat(best(UMLAUTS)).isEmpty();
  }

  @Test
  public void projects_that_are_off_do_not_come_up_even_while_they_are_in_the_index() {
    world.texts.switchOn(OPS.value());
    world.issue(5, OPS, 1, UMLAUTS, "");

    assertThat(keys(best(UMLAUTS))).containsExactly("RT-1");
    world.on.add(OPS);
    assertThat(keys(best(UMLAUTS))).containsExactly("RT-5", "RT-1");
    world.on.remove(OPS);
    assertThat(keys(best(UMLAUTS))).containsExactly("RT-1");
  }

  @Test
  public void nothing_is_suggested_to_who_writes_in_a_project_that_is_off() {
    world.texts.switchOn(OPS.value());
    world.on.add(OPS);
    world.issue(5, OPS, 1, UMLAUTS, "");
    world.on.remove(RT);

    assertThat(best(UMLAUTS)).isEmpty();
    assertThat(world.suggest.whileWriting(World.draft(UMLAUTS, null), 5, LIN).ready()).isTrue();
  }

  @Test
  public void hidden_ones_cost_few_reads_and_those_behind_them_are_found() {
    for (long id = 100; id < 250; id++)
      world.hidden.add(world.issue(id, "CSV export umlauts broken " + id));
    world.issue(99, RT, 30, "Export of umlauts to CSV", "");
    world.indexed();
    world.reads = 0;
    world.groupReads = 0;

    assertThat(keys(best(UMLAUTS))).containsExactlyInAnyOrder("RT-1", "RT-99");
    assertThat(world.reads).isLessThanOrEqualTo(5);
    assertThat(world.groupReads).isLessThanOrEqualTo(5);
  }

  @Test
  public void a_question_costs_two_reads_however_large_the_index() {
    for (long id = 100; id < 1_000; id++) world.issue(id, "CSV export umlauts broken " + id);
    world.indexed();
    world.reads = 0;
    world.groupReads = 0;

    assertThat(best(UMLAUTS)).hasSize(5);
    assertThat(world.reads).isLessThanOrEqualTo(2);
    assertThat(world.groupReads).isLessThanOrEqualTo(2);
  }

  @Test
  public void a_group_comes_up_once_as_its_canonical_and_says_through_whom() {
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    world.merged(export, canonical);
    world.merged(world.issue(11, "Broken umlauts in the CSV export"), canonical);

    List<Candidate> best = best(UMLAUTS);

    assertThat(keys(best)).containsExactly("RT-10");
    assertThat(best.get(0).canonical()).isTrue();
    assertThat(best.get(0).through()).isEqualTo("RT-11");
  }

  @Test
  public void a_large_group_does_not_hide_what_comes_after_it() {
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    for (long id = 100; id < 160; id++) world.merged(world.issue(id, UMLAUTS), canonical);

    assertThat(keys(best(UMLAUTS))).containsExactly("RT-10", "RT-1");
  }

  @Test
  public void a_member_of_a_canonical_that_is_hidden_does_not_give_it_away() {
    IssueId canonical = world.issue(10, "Secret plan for spreadsheets");
    world.merged(export, canonical);
    world.hidden.add(canonical);

    assertThat(best(UMLAUTS)).isEmpty();
  }

  @Test
  public void an_issue_hides_itself_its_group_what_is_linked_and_what_was_dismissed() {
    IssueId asking = world.issue(20, UMLAUTS);
    IssueId linked = world.issue(21, UMLAUTS + " again");
    IssueId dismissed = world.issue(22, UMLAUTS + " once more");
    IssueId together = world.issue(23, UMLAUTS + " in the same group");
    IssueId canonical = world.issue(24, UMLAUTS + " in all groups");
    world.tied.put(asking, new Ties.Tied(Set.of(linked), Set.of()));
    world.merged(asking, canonical);
    world.merged(together, canonical);
    world.indexed();
    world.dismiss.dismiss(shown(dismissed), shown(asking), LIN);

    assertThat(keys(world.suggest.of(asking, 10, LIN).best())).containsExactly("RT-1");
    world.dismiss.takeBack(shown(asking), shown(dismissed), LIN);
    assertThat(keys(world.suggest.of(asking, 10, LIN).best())).containsExactly("RT-22", "RT-1");
  }

  @Test
  public void a_dismissed_canonical_does_not_come_back_through_its_members() {
    IssueId asking = world.issue(20, UMLAUTS);
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    world.merged(export, canonical);
    world.indexed();
    assertThat(keys(world.suggest.of(asking, 5, LIN).best())).containsExactly("RT-10");

    world.dismiss.dismiss(shown(asking), shown(canonical), LIN);

    assertThat(world.suggest.of(asking, 5, LIN).best()).isEmpty();
  }

  @Test
  public void clones_and_sub_tasks_are_marked_down() {
    IssueId asking = world.issue(20, UMLAUTS);
    world.tied.put(asking, new Ties.Tied(Set.of(), Set.of(export)));
    IssueId other = world.issue(21, "Umlauts are broken when exporting");
    world.indexed();

    List<Candidate> best = world.suggest.of(asking, 5, LIN).best();

    assertThat(best.get(0).card().shown().issue()).isEqualTo(other);
    assertThat(best)
        .allSatisfy(
            c ->
                assertThat(c.suggestion().why().contains(new Why.AlikeOnPurpose()))
                    .isEqualTo(c.card().shown().issue().equals(export)));
  }

  @Test
  public void the_same_customer_is_a_reason() {
    Contact ada = world.contacts.ensure(new NewContact(ADA.name(), null, ADA.account(), ""));
    world.feedback(export, ada);
    world.indexed();

    List<Candidate> best =
        world.suggest.whileWriting(World.draft(UMLAUTS, ada.id()), 5, LIN).best();

    assertThat(best.get(0).suggestion().why()).contains(new Why.SameCustomer());
  }

  @Test
  public void a_colleague_of_the_same_account_is_the_same_customer() {
    Contact ada = world.contacts.ensure(new NewContact(ADA.name(), null, ADA.account(), ""));
    Contact bo = world.contacts.ensure(new NewContact("Bo Lindqvist", null, ADA.account(), ""));
    world.feedback(export, ada);
    world.feedback(world.issue(30, "Something else of Bo's"), bo);

    assertThat(whySaidBy(bo)).contains(new Why.SameCustomer());
  }

  @Test
  public void a_customer_whom_the_viewer_sees_nowhere_is_no_reason() {
    Contact ada = world.contacts.ensure(new NewContact(ADA.name(), null, ADA.account(), ""));
    world.said(export, ada, Signal.Told.NOTHING);
    IssueId hidden = world.issue(30, "Named here, where nobody looks");
    world.feedback(hidden, ada);
    world.hidden.add(hidden);

    assertThat(whySaidBy(ada)).doesNotContain(new Why.SameCustomer());

    world.hidden.clear();
    assertThat(whySaidBy(ada)).contains(new Why.SameCustomer());
  }

  @Test
  public void of_a_known_customer_an_unknown_account_is_no_reason() {
    Contact ada = world.contacts.ensure(new NewContact(ADA.name(), null, ADA.account(), ""));
    Contact bo = world.contacts.ensure(new NewContact("Bo Lindqvist", null, ADA.account(), ""));
    world.feedback(export, ada);
    world.said(world.issue(30, "Something else of Bo's"), bo, new Signal.Told(true, false));
    world.said(export, ada, new Signal.Told(true, false));

    assertThat(whySaidBy(bo)).doesNotContain(new Why.SameCustomer());
  }

  @Test
  public void feedback_that_came_with_an_address_alone_does_not_tell_whose_it_is() {
    IssueId asking = world.issue(20, UMLAUTS);
    world.said(asking, ADA, Signal.Told.NOTHING);
    IssueId named = world.issue(30, "Named here, where nobody looks");
    world.feedback(named, ADA);
    world.hidden.add(named);
    world.said(export, ADA, Signal.Told.NOTHING);
    world.indexed();

    assertThat(world.suggest.of(asking, 5, LIN).best().get(0).suggestion().why())
        .doesNotContain(new Why.SameCustomer());
  }

  @Test
  public void another_customer_and_an_issue_of_nobody_are_no_reason() {
    Contact ada = world.contacts.ensure(new NewContact(ADA.name(), null, ADA.account(), ""));
    Contact grace = world.contacts.ensure(new NewContact(GRACE.name(), null, null, ""));
    assertThat(whySaidBy(grace)).doesNotContain(new Why.SameCustomer());
    world.feedback(export, ada);

    assertThat(whySaidBy(grace)).doesNotContain(new Why.SameCustomer());
  }

  private List<Why> whySaidBy(Contact writer) {
    world.indexed();
    return world.suggest.whileWriting(World.draft(UMLAUTS, writer.id()), 5, LIN).best().stream()
        .filter(c -> c.card().shown().issue().equals(export))
        .flatMap(c -> c.suggestion().why().stream())
        .toList();
  }

  @Test
  public void feedback_that_is_there_asks_for_its_own_customer() {
    IssueId asking = world.issue(20, UMLAUTS);
    world.feedback(asking, ADA);
    world.feedback(export, ADA);
    world.indexed();

    assertThat(world.suggest.of(asking, 5, LIN).best().get(0).suggestion().why())
        .contains(new Why.SameCustomer());
  }

  @Test
  public void what_might_belong_to_a_canonical_is_feedback_in_no_group_like_any_of_it() {
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    world.merged(export, canonical);
    IssueId free = world.issue(30, "Umlauts in CSV exports get lost");
    world.issue(31, "Umlauts in CSV exports: a story, no feedback");
    IssueId elsewhere = world.issue(32, "Umlauts in the CSV export vanish");
    world.merged(elsewhere, world.issue(33, "Another item"));
    for (IssueId feedback : List.of(free, elsewhere, export)) world.feedback(feedback, ADA);
    world.indexed();

    List<Candidate> best = world.suggest.belongingTo(canonical, 5, LIN).best();

    assertThat(keys(best)).containsExactly("RT-30");
    assertThat(best.get(0).asked().title()).isEqualTo("Export to CSV loses umlauts");
    world.dismiss.dismiss(shown(free), shown(canonical), LIN);
    assertThat(world.suggest.belongingTo(canonical, 5, LIN).best()).isEmpty();
  }

  @Test
  public void a_member_that_the_viewer_may_not_read_asks_nothing() {
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    world.merged(export, canonical);
    world.feedback(world.issue(30, "Umlauts in CSV exports get lost"), ADA);
    world.hidden.add(export);
    world.indexed();

    assertThat(world.suggest.belongingTo(canonical, 5, LIN).best()).isEmpty();
  }

  @Test
  public void feedback_dates_from_when_it_was_said_however_late_its_issue_was_made() {
    IssueId late = world.issue(41, RT, 0, "CSV export with broken umlauts", "");
    Instant said = world.clock.instant().minus(Duration.ofDays(90));
    world.signals.add(Signal.heard(late, RT, "", said));

    List<Candidate> best = best(UMLAUTS);

    assertThat(best)
        .filteredOn(c -> c.card().shown().issue().equals(late))
        .extracting(c -> c.card().at())
        .containsExactly(said);
    assertThat(best)
        .filteredOn(c -> c.card().shown().issue().equals(export))
        .extracting(c -> c.card().at())
        .containsExactly(world.clock.instant().minus(Duration.ofDays(2)));
  }

  @Test
  public void older_ones_are_listed_apart() {
    world.issue(40, RT, 800, "CSV export with broken umlauts", "");
    for (long id = 50; id < 56; id++) world.issue(id, "Umlauts broken in CSV export " + id);
    world.standings.put(new IssueId(40), new Standing(3, 4));

    world.indexed();
    Found found = world.suggest.whileWriting(World.draft(UMLAUTS, null), 5, LIN);

    assertThat(found.best()).hasSize(5);
    assertThat(keys(found.older())).containsExactly("RT-40");
    assertThat(found.older().get(0).standing()).isEqualTo(new Standing(3, 4));
  }

  @Test
  public void an_issue_that_is_gone_or_off_has_nothing_like_it() {
    world.indexed();

    assertThat(world.suggest.of(new IssueId(999), 5, LIN).best()).isEmpty();
  }

  @Test
  public void what_is_found_by_itself_came_through_nobody() {
    assertThat(best(UMLAUTS).get(0).through()).isNull();
  }

  @Test
  public void a_member_that_the_viewer_may_not_see_is_not_named() {
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    world.merged(export, canonical);
    world.hidden.add(export);

    assertThat(best(UMLAUTS)).allMatch(c -> c.through() == null);
  }

  @Test
  public void what_several_texts_find_comes_up_once_and_the_surest_first() {
    IssueId canonical = world.issue(10, "Camera of the phone");
    world.merged(world.issue(11, UMLAUTS), canonical);
    world.merged(world.issue(12, "Umlauts are broken in each CSV export"), canonical);
    world.feedback(world.issue(30, UMLAUTS), ADA);
    world.feedback(world.issue(31, "Phone camera is slow"), ADA);
    world.indexed();

    List<Candidate> best = world.suggest.belongingTo(canonical, 5, LIN).best();

    assertThat(keys(best)).doesNotHaveDuplicates().startsWith("RT-30").contains("RT-31");
    assertThat(best)
        .extracting(c -> c.suggestion().confidence())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  public void the_newest_members_that_the_viewer_may_read_ask() {
    IssueId canonical = world.issue(10, "Spreadsheet files are wrong");
    world.merged(export, canonical);
    for (long id = 50; id < 55; id++) {
      world.merged(world.issue(id, "Something else entirely " + id), canonical);
      world.hidden.add(new IssueId(id));
    }
    world.feedback(world.issue(60, "Umlauts in CSV exports get lost"), ADA);
    world.indexed();

    assertThat(keys(world.suggest.belongingTo(canonical, 5, LIN).best())).contains("RT-60");
  }

  @Test
  public void an_index_that_breaks_while_it_is_asked_is_built_anew() {
    world.indexed();
    world.texts.read();
    world.whileShowing =
        () -> {
          throw new IndexOutOfBoundsException("torn");
        };
    assertThatThrownBy(() -> world.suggest.whileWriting(World.draft(UMLAUTS, null), 5, LIN))
        .isInstanceOf(IndexOutOfBoundsException.class);
    world.whileShowing = () -> {};

    world.indexed();

    assertThat(world.texts.read()).as("read again").contains(1L, 2L, 3L);
    assertThat(keys(best(UMLAUTS))).containsExactly("RT-1");
  }
}
