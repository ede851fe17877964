package io.roundtrip.canonical;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** While one node looks, users go on and another node follows them. */
public class BetweenTwoLooksTest {
  private static final IssueId STORY = new IssueId(10200);
  private static final IssueId OTHER_EPIC = new IssueId(10900);
  private static final IssueId SAID = new IssueId(503);

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Evidence evidence = new InMemoryEvidence();
  private final LinksInMemory links = new LinksInMemory();
  private final Signals signals = new InMemorySignals();
  private final List<EvidenceChanged> facts = new ArrayList<>();
  private final Following otherNode = new Following(evidence, links, signals, clock, fact -> {});
  private final Following thisNode =
      new Following(
          slow(Evidence.class, evidence),
          slow(FeedbackLinks.class, links),
          slow(Signals.class, signals),
          clock,
          facts::add);

  private String asked = "";
  private Runnable happens = () -> {};

  @Before
  public void items() {
    links.exists(DARK_MODE);
    links.exists(OTHER_EPIC);
    links.hang(STORY, DARK_MODE);
  }

  /** As soon as this node has its answer, or has written. */
  private void after(String method, Runnable deed) {
    asked = method;
    happens = deed;
  }

  private <T> T slow(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (method.getName().equals(asked)) {
                asked = "";
                happens.run();
              }
              return answer;
            }));
  }

  private void link() {
    links.link(SAID, STORY);
    otherNode.link.on(SAID, STORY);
  }

  private void unlink() {
    links.unlink(SAID, STORY);
    otherNode.unlink.on(SAID, STORY);
  }

  private void says(Contact person) {
    Signal said = Signal.heard(SAID, RT, "Please", MONDAY).from(person.id(), null, true);
    if (signals.byIssue(SAID).isEmpty()) signals.add(said);
    else signals.correct(signals.byIssue(SAID).orElseThrow().from(person.id(), null, true));
    otherNode.update.on(SAID);
  }

  @Test
  public void a_link_made_while_the_sweep_looks_stays() {
    for (String look : List.of("placeOf", "feedbackOf", "linkedTo")) {
      unlink();
      facts.clear();
      after(look, this::link);

      thisNode.sync.of(STORY);

      assertThat(evidence.linkedTo(STORY)).as(look).containsExactly(SAID);
      assertThat(facts).as(look).isEmpty();
    }
  }

  @Test
  public void a_link_removed_while_the_sweep_looks_does_not_come_back() {
    for (String look : List.of("placeOf", "feedbackOf", "linkedTo")) {
      link();
      facts.clear();
      after(look, this::unlink);

      thisNode.sync.of(STORY);

      assertThat(evidence.any(DARK_MODE)).as(look).isFalse();
      assertThat(facts).as(look).isEmpty();
    }
  }

  @Test
  public void a_link_that_changes_at_the_moment_of_the_write_is_seen_after_it() {
    links.link(SAID, STORY);
    after("link", () -> links.unlink(SAID, STORY));
    thisNode.sync.of(STORY);
    assertThat(evidence.any(STORY)).isFalse();

    link();
    links.unlink(SAID, STORY);
    after("unlink", () -> links.link(SAID, STORY));
    thisNode.sync.of(STORY);
    assertThat(evidence.linkedTo(STORY)).containsExactly(SAID);
  }

  @Test
  public void two_events_that_overtake_each_other_leave_what_jira_says() {
    links.link(SAID, STORY);
    after("placeOf", this::unlink);
    thisNode.link.on(SAID, STORY);
    assertThat(evidence.any(STORY)).isFalse();

    link();
    links.unlink(SAID, STORY);
    after("itemsOf", this::link);
    thisNode.unlink.on(SAID, STORY);
    assertThat(evidence.linkedTo(STORY)).containsExactly(SAID);
  }

  @Test
  public void a_link_that_is_told_twice_is_no_change_the_second_time() {
    link();

    thisNode.link.on(SAID, STORY);

    assertThat(facts).isEmpty();
    assertThat(evidence.linkedTo(STORY)).containsExactly(SAID);
  }

  @Test
  public void a_link_that_is_told_again_counts_what_is_known_by_now() {
    link();
    signals.add(Signal.heard(SAID, RT, "Please", MONDAY).from(ADA.id(), null, true));

    thisNode.link.on(SAID, STORY);

    assertThat(evidence.of(STORY)).extracting(Piece::contact).containsExactly(ADA.id());
  }

  @Test
  public void a_link_made_between_the_two_looks_is_no_change_of_ours() {
    after("itemsOf", this::link);

    thisNode.unlink.on(SAID, STORY);

    assertThat(facts).isEmpty();
  }

  @Test
  public void a_type_of_links_that_vanishes_during_the_sweep_takes_nothing_away() {
    link();
    after("placeOf", links::withoutType);

    thisNode.sync.all();

    assertThat(evidence.linkedTo(STORY)).containsExactly(SAID);
  }

  @Test
  public void an_item_that_is_moved_on_meanwhile_hangs_where_it_was_moved_last() {
    link();
    after("placeOf", () -> hang(OTHER_EPIC));

    thisNode.place.on(STORY);

    assertThat(evidence.any(DARK_MODE)).isFalse();
    assertThat(evidence.any(OTHER_EPIC)).isTrue();
  }

  @Test
  public void feedback_linked_to_an_item_that_moves_meanwhile_counts_where_it_went() {
    links.link(SAID, STORY);
    after("placeOf", () -> hang(OTHER_EPIC));

    thisNode.link.on(SAID, STORY);

    assertThat(evidence.any(DARK_MODE)).isFalse();
    assertThat(evidence.any(OTHER_EPIC)).isTrue();
  }

  private void hang(IssueId epic) {
    links.hang(STORY, epic);
    otherNode.place.on(STORY);
  }

  @Test
  public void what_is_recorded_or_corrected_meanwhile_is_what_counts() {
    links.link(SAID, STORY);
    after("byIssues", () -> says(ADA));
    thisNode.link.on(SAID, STORY);
    assertThat(evidence.of(STORY)).extracting(Piece::contact).containsExactly(ADA.id());

    after("byIssues", () -> says(GRACE));
    thisNode.update.on(SAID);
    assertThat(evidence.of(STORY)).extracting(Piece::contact).containsExactly(GRACE.id());

    after("byIssues", () -> says(ADA));
    thisNode.sync.of(STORY);
    assertThat(evidence.of(STORY)).extracting(Piece::contact).containsExactly(ADA.id());
  }

  @Test
  public void own_words_count_when_somebody_points_to_them_meanwhile() {
    signals.add(Signal.heard(STORY, RT, "Please", MONDAY).from(ADA.id(), null, true));
    link();
    links.unlink(SAID, STORY);
    otherNode.unlink.on(SAID, STORY);
    evidence.link(
        Piece.of(signals.byIssue(STORY).orElseThrow()), new Place(STORY, List.of(DARK_MODE)));
    after("linkedTo", this::link);

    thisNode.update.on(STORY);

    assertThat(evidence.linkedTo(STORY)).containsExactlyInAnyOrder(STORY, SAID);
  }
}
