package io.roundtrip.canonical.suggest;

import static io.roundtrip.People.LIN;
import static io.roundtrip.canonical.suggest.learn.Dismissing.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FirstMatchTest {
  private static final String UMLAUTS = "Umlauts broken in CSV export";

  @Rule public TemporaryFolder folder = new TemporaryFolder();

  private World world;
  private IssueId export;

  @Before
  public void a_world_with_an_export_that_loses_umlauts() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    export = world.issue(1, UMLAUTS);
    world.issue(2, "Invoices cannot be printed");
  }

  private Item item(IssueId issue) {
    return world.texts.read(List.of(issue.value())).get(issue.value());
  }

  private Optional<Long> now(IssueId issue) {
    return world.first.now(item(issue), LIN).map(Suggestion::id);
  }

  private Optional<Long> before(IssueId issue) {
    return world.first.past(LIN).orElseThrow().before(item(issue)).map(Suggestion::id);
  }

  @Test
  public void linked_dismissed_and_hidden_ones_never_come_first() {
    IssueId asking = world.issue(20, UMLAUTS);
    world.indexed();
    assertThat(now(asking)).contains(1L);

    world.tied.put(asking, new Ties.Tied(Set.of(export), Set.of()));
    assertThat(now(asking)).isNotEqualTo(Optional.of(1L));
    world.tied.clear();
    world.dismiss.dismiss(shown(asking), shown(export), LIN);
    assertThat(now(asking)).isNotEqualTo(Optional.of(1L));
    world.dismiss.takeBack(shown(asking), shown(export), LIN);
    world.hidden.add(export);

    assertThat(now(asking)).isNotEqualTo(Optional.of(1L));
  }

  @Test
  public void what_came_first_is_not_matched_with_what_came_later() {
    world.issue(20, UMLAUTS);
    world.indexed();

    assertThat(now(export)).isEmpty();
  }

  @Test
  public void what_has_no_words_is_matched_with_nothing() {
    world.issue(20, "");
    IssueId asking = world.issue(21, "");
    world.indexed();

    assertThat(now(asking)).isEmpty();
    assertThat(before(asking)).isEmpty();
  }

  @Test
  public void a_clone_is_less_sure() {
    IssueId asking = world.issue(20, UMLAUTS);
    world.indexed();
    double before = world.first.now(item(asking), LIN).orElseThrow().confidence();

    world.tied.put(asking, new Ties.Tied(Set.of(), Set.of(export)));

    assertThat(world.first.now(item(asking), LIN).orElseThrow().confidence())
        .isLessThan(before / 2);
  }

  @Test
  public void the_past_knows_nothing_of_what_came_later_but_the_groups() {
    IssueId asking = world.issue(20, UMLAUTS);
    IssueId later = world.issue(30, UMLAUTS);
    world.indexed();
    assertThat(before(asking)).contains(1L);
    assertThat(before(later)).isPresent();

    world.merged(export, later);

    assertThat(before(asking)).contains(30L);
    assertThat(before(later)).as("itself").isNotEqualTo(Optional.of(30L));
  }

  @Test
  public void many_questions_of_the_past_look_things_up_once() {
    for (int id = 100; id < 140; id++) world.issue(id, UMLAUTS);
    world.indexed();
    FirstMatch.Past past = world.first.past(LIN).orElseThrow();
    past.before(item(new IssueId(139)));
    int reads = world.reads;
    int groupReads = world.groupReads;

    for (int id = 101; id < 139; id++) assertThat(past.before(item(new IssueId(id)))).isPresent();

    assertThat(world.reads - reads).isLessThanOrEqualTo(2);
    assertThat(world.groupReads - groupReads).isLessThanOrEqualTo(2);
  }

  @Test
  public void it_is_ready_when_the_index_is() {
    assertThat(world.first.ready()).isFalse();
    assertThat(world.first.past(LIN)).isEmpty();

    world.indexed();

    assertThat(world.first.ready()).isTrue();
  }
}
