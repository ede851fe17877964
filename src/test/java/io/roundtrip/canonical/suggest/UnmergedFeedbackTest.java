package io.roundtrip.canonical.suggest;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class UnmergedFeedbackTest {
  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private World world;
  private UnmergedFeedback unmerged;
  private Contact ada;

  @Before
  public void ada_has_said_three_things() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    unmerged =
        new UnmergedFeedback(
            world.signals,
            world.groups(),
            world,
            world.contacts,
            new InMemoryAccounts(),
            new SeenCustomers(world.signals, world.visibility()));
    ada = world.contacts.ensure(new NewContact(ADA.name(), null, null, ""));
    for (long id = 1; id <= 3; id++) said(id);
  }

  private IssueId said(long id) {
    IssueId issue = world.issue(id, "Thing number " + id);
    world.feedback(issue, ada);
    return issue;
  }

  private UnmergedFeedback.Listed listed(int start, int limit) {
    return unmerged.of(RT, new Page(start, limit), LIN);
  }

  private static List<String> keys(UnmergedFeedback.Listed listed) {
    return listed.rows().stream().map(row -> row.quote().key()).toList();
  }

  @Test
  public void the_last_recorded_comes_first_with_words_and_author() {
    UnmergedFeedback.Listed listed = listed(0, 20);

    assertThat(keys(listed)).containsExactly("RT-3", "RT-2", "RT-1");
    assertThat(listed.total()).isEqualTo(3);
    assertThat(listed.more()).isFalse();
    assertThat(listed.rows().get(0).quote().author()).isEqualTo("Ada Lindqvist");
    assertThat(listed.rows().get(0).quote().words()).isEqualTo("Thing number 3");
  }

  @Test
  public void neither_merged_nor_canonical_feedback_is_listed() {
    world.merged(new IssueId(1), new IssueId(2));

    assertThat(keys(listed(0, 20))).containsExactly("RT-3");
  }

  @Test
  public void pages_follow_each_other() {
    assertThat(keys(listed(0, 2))).containsExactly("RT-3", "RT-2");
    assertThat(keys(listed(2, 2))).containsExactly("RT-1");
    assertThat(keys(listed(4, 2))).isEmpty();
  }

  @Test
  public void hidden_feedback_is_counted_and_not_shown() {
    world.hidden.add(new IssueId(2));

    assertThat(keys(listed(0, 20))).containsExactly("RT-3", "RT-1");
    assertThat(listed(0, 20).total()).isEqualTo(3);
  }

  @Test
  public void the_number_of_reads_has_an_end() {
    IssueId first = new IssueId(1);
    for (long id = 10; id < 6_000; id++) {
      said(id);
      world.merged(new IssueId(id), first);
    }
    world.reads = 0;
    world.groupReads = 0;

    UnmergedFeedback.Listed listed = listed(0, 20);

    assertThat(listed.more()).isTrue();
    assertThat(world.groupReads).isEqualTo(10);
    assertThat(world.reads).isLessThanOrEqualTo(1);
  }

  @Test
  public void a_page_far_back_is_read_as_far_as_it_goes() {
    for (long id = 10; id < 1_107; id++) said(id);

    UnmergedFeedback.Listed first = listed(0, 20);
    assertThat(first.total()).isEqualTo(500);
    assertThat(first.looked()).isEqualTo(500);
    assertThat(first.more()).isTrue();
    UnmergedFeedback.Listed middle = listed(450, 100);
    assertThat(middle.rows()).hasSize(100);
    assertThat(middle.total()).isEqualTo(1_000);
    assertThat(middle.more()).isTrue();
    UnmergedFeedback.Listed last = listed(1_050, 100);
    assertThat(last.rows()).hasSize(50);
    assertThat(last.looked()).isEqualTo(1_100);
    assertThat(last.more()).isFalse();
  }

  @Test
  public void what_was_said_is_quoted_and_its_title_stands_above() {
    IssueId issue = world.issue(9, "Night shift");
    world.signals.add(Signal.heard(issue, RT, "My eyes hurt.", world.clock.instant()));

    UnmergedFeedback.Row row = listed(0, 1).rows().get(0);

    assertThat(row.title()).isEqualTo("Night shift");
    assertThat(row.quote().words()).isEqualTo("My eyes hurt.");
    assertThat(row.quote().author()).isEmpty();
  }

  @Test
  public void a_project_without_feedback_asks_for_no_cards() {
    world.reads = 0;

    assertThat(unmerged.of(new ProjectId(7), Page.first(20), LIN).rows()).isEmpty();
    assertThat(world.reads).isZero();
  }
}
