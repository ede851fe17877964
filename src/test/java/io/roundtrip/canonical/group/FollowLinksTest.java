package io.roundtrip.canonical.group;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.LinksInMemory;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class FollowLinksTest {
  private static final IssueId WISH = new IssueId(501);
  private static final IssueId OTHER_WISH = new IssueId(502);
  private static final IssueId STORY = new IssueId(20_200);

  private Runnable whileJoining = () -> {};
  private boolean somebodyWasFaster;
  private final Groups groups =
      new InMemoryGroups() {
        @Override
        public Join join(Membership wanted) {
          Join answer = super.join(wanted);
          whileJoining.run();
          return answer;
        }

        @Override
        public boolean leave(IssueId issue, IssueId canonical) {
          return super.leave(issue, canonical) && !somebodyWasFaster;
        }
      };
  private final LinksInMemory links = new LinksInMemory();
  private final InMemorySignals signals = new InMemorySignals();
  private final InMemoryKeptQuotes quotes = new InMemoryKeptQuotes();
  private final List<Record> facts = new ArrayList<>();
  private final FollowLinks follow =
      new FollowLinks(
          groups,
          links,
          new KeepQuotes(signals, new InMemoryContacts(), quotes),
          Clock.fixed(MONDAY, ZoneOffset.UTC),
          facts::add,
          facts::add);

  private void linked(IssueId feedback, IssueId item) {
    links.link(feedback, item);
    follow.on(feedback, LIN);
  }

  private Map<IssueId, IssueId> grouped() {
    return groups.canonicalOf(List.of(WISH, OTHER_WISH, DARK_MODE, STORY));
  }

  private static FeedbackMerged merged(IssueId feedback, IssueId into) {
    return new FeedbackMerged(Set.of(feedback), into, How.LINK, LIN, null, MONDAY);
  }

  private static FeedbackSplit split(IssueId feedback, IssueId from) {
    return new FeedbackSplit(Set.of(feedback), from, How.LINK, LIN, null, MONDAY);
  }

  @Test
  public void a_link_merges_keeps_the_quote_and_is_told() {
    signals.add(Signal.heard(WISH, RT, "My eyes hurt.", MONDAY).from(ADA.id(), null, true));

    linked(WISH, DARK_MODE);

    assertThat(grouped()).isEqualTo(Map.of(WISH, DARK_MODE, DARK_MODE, DARK_MODE));
    assertThat(quotes.all(WISH)).extracting(KeptQuote::words).containsExactly("My eyes hurt.");
    assertThat(facts).containsExactly(merged(WISH, DARK_MODE));
  }

  @Test
  public void when_an_item_is_deleted_each_duplicate_is_told_and_falls_back_to_its_other_link() {
    linked(WISH, DARK_MODE);
    linked(OTHER_WISH, DARK_MODE);
    links.link(WISH, STORY);
    links.gone(DARK_MODE);
    facts.clear();

    follow.deleted(DARK_MODE, LIN);

    assertThat(grouped()).isEqualTo(Map.of(WISH, STORY, STORY, STORY));
    assertThat(facts)
        .containsExactlyInAnyOrder(
            split(WISH, DARK_MODE), split(OTHER_WISH, DARK_MODE), merged(WISH, STORY));
  }

  @Test
  public void when_a_duplicate_is_deleted_its_leaving_is_told() {
    linked(WISH, DARK_MODE);
    links.gone(WISH);
    facts.clear();

    follow.deleted(WISH, LIN);

    assertThat(grouped()).isEmpty();
    assertThat(facts).containsExactly(split(WISH, DARK_MODE));
  }

  @Test
  public void a_canonical_stays_one_whatever_it_links_to_itself() {
    linked(OTHER_WISH, WISH);

    linked(WISH, DARK_MODE);

    assertThat(grouped()).isEqualTo(Map.of(OTHER_WISH, WISH, WISH, WISH));
  }

  @Test
  public void a_look_at_a_canonical_takes_in_who_links_to_it_unheard() {
    linked(WISH, DARK_MODE);
    links.link(OTHER_WISH, DARK_MODE);

    follow.on(DARK_MODE, LIN);

    assertThat(groups.members(DARK_MODE)).containsExactlyInAnyOrder(WISH, OTHER_WISH);
  }

  @Test
  public void when_the_last_duplicate_is_gone_the_canonicals_own_link_counts() {
    linked(OTHER_WISH, WISH);
    linked(WISH, DARK_MODE);
    links.unlink(OTHER_WISH, WISH);
    facts.clear();

    follow.on(OTHER_WISH, LIN);

    assertThat(grouped()).isEqualTo(Map.of(WISH, DARK_MODE, DARK_MODE, DARK_MODE));
    assertThat(facts).containsExactly(split(OTHER_WISH, WISH), merged(WISH, DARK_MODE));
  }

  @Test
  public void also_where_whoever_took_it_out_of_the_group_did_not_come_so_far() {
    linked(OTHER_WISH, WISH);
    linked(WISH, DARK_MODE);
    links.unlink(OTHER_WISH, WISH);
    groups.leave(OTHER_WISH, WISH);

    follow.unlinked(OTHER_WISH, WISH, LIN);

    assertThat(grouped()).isEqualTo(Map.of(WISH, DARK_MODE, DARK_MODE, DARK_MODE));
  }

  @Test
  public void a_link_that_goes_while_it_is_followed_leaves_nobody_in_a_group() {
    whileJoining = () -> links.unlink(WISH, DARK_MODE);

    linked(WISH, DARK_MODE);

    assertThat(grouped()).isEmpty();
    assertThat(facts).isEmpty();
  }

  @Test
  public void of_two_that_see_one_leave_one_tells_it() {
    linked(WISH, DARK_MODE);
    links.unlink(WISH, DARK_MODE);
    facts.clear();
    somebodyWasFaster = true;

    follow.on(WISH, LIN);

    assertThat(facts).isEmpty();
  }

  @Test
  public void of_several_items_the_oldest_that_makes_no_chain_is_joined() {
    linked(DARK_MODE, STORY);
    links.link(WISH, DARK_MODE);

    linked(WISH, STORY);

    assertThat(grouped().get(WISH)).isEqualTo(STORY);
    assertThat(facts).last().isEqualTo(merged(WISH, STORY));
  }
}
