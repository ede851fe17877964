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
            world.signals, world.groups(), world, world.contacts, new InMemoryAccounts());
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
}
