package io.roundtrip.priority.panel;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.Quotes;
import io.roundtrip.canonical.Trend;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.priority.Voices;
import io.roundtrip.roadmap.InMemoryStatusMappings;
import io.roundtrip.roadmap.RoadmapField;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

public class ReadPanelTest {
  private static final Place ALONE = new Place(DARK_MODE, List.of());
  private static final ItemFacts ITEM =
      new ItemFacts(DARK_MODE, RT, "3", Effort.points(5).orElseThrow(), null);

  private final Evidence evidence = new InMemoryEvidence();
  private final Signals signals = new InMemorySignals();
  private final Contacts contacts = mock(Contacts.class);
  private final StatusMappings mappings = new InMemoryStatusMappings();
  private final Set<IssueId> hidden = new HashSet<>();
  private final Map<ContactId, Reason> held = new HashMap<>();
  private final Set<ContactId> looked = new HashSet<>();
  private final Map<ContactId, Set<IssueId>> wishes = new HashMap<>();
  private final RoadmapField field = mock(RoadmapField.class);
  private boolean ahead;
  private final ReadPanel read =
      new ReadPanel(
          evidence,
          PriorityPolicy.standard(),
          mappings,
          new ReadAskers(
              new Eyes(),
              contacts,
              new Quotes(
                  signals,
                  contacts,
                  new InMemoryAccounts(),
                  new SeenCustomers(signals, new Eyes())),
              (asked, people) -> {
                wishes.putAll(asked.wishes());
                return new Telling.Outlook(null, null, held, false);
              }),
          field,
          item -> ahead);

  @Before
  public void people() {
    when(contacts.byIds(any()))
        .thenAnswer(
            call -> {
              looked.addAll(call.<Set<ContactId>>getArgument(0));
              return Map.of(ADA.id(), ADA, GRACE.id(), GRACE);
            });
  }

  @Test
  public void newest_words_come_first_and_at_most_three() {
    said(501, ADA, "one", 10);
    said(502, GRACE, "two", 20);
    said(503, ADA, "three", 30);
    said(504, GRACE, "four", 40);

    Panel panel = panel();

    assertThat(panel.askers().quotes())
        .extracting(Quote::words)
        .containsExactly("four", "three", "two");
    assertThat(panel.askers().quotes()).extracting(Quote::key).contains("RT-504");
    assertThat(panel.demand().requests()).isEqualTo(2);
    assertThat(panel.demand().pieces()).isEqualTo(4);
  }

  @Test
  public void whether_words_are_dated_stands_with_them() {
    said(501, ADA, "dated", 10);
    Signal old =
        Signal.heard(new IssueId(502), RT, "imported", MONDAY.plusSeconds(20))
            .from(GRACE.id(), null, true)
            .undated();
    signals.add(old);
    evidence.link(Piece.of(old), ALONE);

    assertThat(panel().askers().quotes()).extracting(Quote::dated).containsExactly(false, true);
  }

  @Test
  public void a_copy_is_forecast_as_the_wish_of_its_original() {
    Signal copy =
        Signal.heard(new IssueId(502), RT, "one", MONDAY)
            .from(ADA.id(), null, true)
            .copying(new IssueId(501));
    signals.add(copy);
    evidence.link(Piece.of(copy), new Place(DARK_MODE, List.of()));

    Panel ignored = panel();

    assertThat(wishes).isEqualTo(Map.of(ADA.id(), Set.of(new IssueId(501))));
  }

  @Test
  public void what_the_reader_may_not_see_is_counted_but_never_shown_or_named() {
    said(501, ADA, "open", 10);
    said(502, GRACE, "secret", 20);
    hidden.add(new IssueId(502));

    Panel panel = panel();

    assertThat(panel.askers().quotes()).extracting(Quote::words).containsExactly("open");
    assertThat(panel.askers().hidden()).isEqualTo(1);
    assertThat(panel.askers().told().firstNames()).containsExactly("Ada");
    assertThat(panel.askers().told().people()).isEqualTo(1);
    assertThat(panel.askers().told().unseen()).isEqualTo(1);
    assertThat(panel.demand().requests()).isEqualTo(2);
  }

  @Test
  public void of_whom_one_piece_is_hidden_nothing_is_said_and_of_a_hidden_item_of_nobody() {
    for (int i = 0; i < 60; i++) said(501 + i, ADA, "words", 100 + i);
    said(400, ADA, "secret", 1);
    said(401, GRACE, "two", 2);
    hidden.add(new IssueId(400));
    held.put(ADA.id(), Reason.UNSUBSCRIBED);

    Told partly = panel().askers().told();
    hidden.add(DARK_MODE);
    Told none = panel().askers().told();

    assertThat(partly.held()).isEmpty();
    assertThat(partly.people()).isEqualTo(1);
    assertThat(partly.unseen()).isEqualTo(1);
    assertThat(none.people()).isZero();
    assertThat(none.unseen()).isEqualTo(2);
  }

  @Test
  public void whoever_will_not_be_told_is_counted_by_reason() {
    said(501, ADA, "one", 10);
    said(502, GRACE, "two", 20);
    held.put(GRACE.id(), Reason.NO_CONSENT);

    Panel panel = panel();

    assertThat(panel.askers().told().people()).isEqualTo(1);
    assertThat(panel.askers().told().held()).isEqualTo(Map.of(Reason.NO_CONSENT, 1));
    assertThat(panel.askers().told().firstNames()).containsExactly("Ada");
  }

  @Test
  public void of_the_newest_fifty_those_the_reader_may_not_see_are_counted() {
    for (int i = 0; i < 60; i++) {
      said(501 + i, ADA, "words " + i, i);
      hidden.add(new IssueId(501 + i));
    }
    hidden.remove(new IssueId(511));
    hidden.remove(new IssueId(510));

    Panel panel = panel();

    assertThat(panel.askers().quotes()).extracting(Quote::words).containsExactly("words 10");
    assertThat(panel.askers().hidden()).isEqualTo(49);
    assertThat(panel.demand().pieces()).isEqualTo(60);
  }

  @Test
  public void the_five_hundred_who_spoke_last_are_looked_at_and_the_rest_counted() {
    for (int i = 1; i <= 502; i++) {
      Contact each = new Contact(new ContactId(i), "P" + i, null, null, "en", Consent.UNKNOWN);
      said(1000 + i, each, "words", i);
    }

    Panel panel = panel();

    assertThat(panel.askers().told().unlooked()).isEqualTo(2);
    assertThat(looked).hasSize(500).doesNotContain(new ContactId(1), new ContactId(2));
  }

  @Test
  public void the_score_and_the_trend_are_those_of_all_that_was_said() {
    said(501, ADA, "one", 10);
    said(502, GRACE, "two", 20);
    hidden.add(new IssueId(502));

    Panel panel = panel();

    assertThat(panel.score())
        .isEqualTo(
            PriorityPolicy.standard()
                .score(Inputs.of(Voices.of(evidence.of(DARK_MODE), MONDAY), ITEM)));
    assertThat(panel.trend()).isEqualTo(Trend.of(evidence.of(DARK_MODE), MONDAY));
    assertThat(panel.trend().lately()).isEqualTo(2);
  }

  @Test
  public void the_roadmap_status_is_said_once_the_project_is_mapped() {
    assertThat(panel().roadmap()).isEmpty();
    mappings.save(RT, 0, Map.of("3", RoadmapStatus.PLANNED), LIN, MONDAY);

    assertThat(panel().roadmap()).contains(RoadmapStatus.PLANNED);
  }

  @Test
  public void as_long_as_the_field_says_another_status_the_page_is_not_settled() {
    assertThat(panel().settled()).isTrue();
    mappings.save(RT, 0, Map.of("3", RoadmapStatus.PLANNED), LIN, MONDAY);

    assertThat(panel().settled()).isTrue();
    when(field.showsAnother(DARK_MODE, RoadmapStatus.PLANNED)).thenReturn(true);
    assertThat(panel().settled()).isFalse();
  }

  @Test
  public void what_jira_said_a_moment_ago_and_nobody_looked_at_is_not_settled() {
    ahead = true;

    assertThat(panel().settled()).isFalse();
  }

  @Test
  public void a_first_name_is_never_an_address() {
    assertThat(Told.firstName("ada.l@example.com")).isEqualTo("ada.l");
    assertThat(Told.firstName(" Grace Okafor")).isEqualTo("Grace");
  }

  private Panel panel() {
    return read.of(ITEM, LIN, MONDAY);
  }

  private void said(long issue, Contact by, String words, int seconds) {
    Signal signal =
        Signal.heard(new IssueId(issue), RT, words, MONDAY.plusSeconds(seconds))
            .from(by.id(), by.account(), true)
            .scored(Scores.NONE.with(Score.nps(3)));
    signals.add(signal);
    evidence.link(Piece.of(signal), ALONE);
  }

  private final class Eyes implements Visibility {
    @Override
    public Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
      Map<IssueId, Shown> shown = new HashMap<>();
      for (IssueId issue : issues) {
        if (!hidden.contains(issue)) {
          shown.put(issue, new Shown(issue, "RT-" + issue.value(), "title", Sight.PEOPLE));
        }
      }
      return shown;
    }

    @Override
    public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
      return Optional.empty();
    }
  }
}
