package io.roundtrip.priority.panel;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.canonical.Quotes;
import io.roundtrip.canonical.ao.AoEvidence;
import io.roundtrip.canonical.ao.EvidenceRow;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.ao.AccountRow;
import io.roundtrip.customers.ao.AoAccounts;
import io.roundtrip.customers.ao.AoContacts;
import io.roundtrip.customers.ao.ConsentRow;
import io.roundtrip.customers.ao.ContactRow;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.guard.WaitForWord;
import io.roundtrip.notify.guard.ao.AoFoundMoves;
import io.roundtrip.notify.guard.ao.MoveRow;
import io.roundtrip.notify.news.ao.AoHints;
import io.roundtrip.notify.news.ao.HintRow;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.roadmap.RoadmapField;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.ao.AoStatusMappings;
import io.roundtrip.roadmap.ao.StatusMapRow;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.ChangeSettings;
import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.SettingsRulebook;
import io.roundtrip.setup.ao.AoAllSettings;
import io.roundtrip.setup.ao.SettingsRow;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.ao.AoSignals;
import io.roundtrip.signals.ao.SignalRow;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

/** The panel asks the database a fixed number of questions. */
public class PanelCostTest {
  private static final int MOST_STATEMENTS = 10;
  private static final Clock CLOCK = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private static final ItemFacts ITEM =
      new ItemFacts(DARK_MODE, RT, "3", Effort.points(5).orElseThrow(), null);

  @Rule
  public final AoDatabases db =
      AoDatabases.h2(
          EvidenceRow.class,
          SignalRow.class,
          AccountRow.class,
          ContactRow.class,
          ConsentRow.class,
          StatusMapRow.class,
          SettingsRow.class,
          OutboxRow.class,
          HintRow.class,
          MoveRow.class);

  @Test
  public void ten_pieces_and_a_thousand_cost_the_same_few_statements() {
    ReadPanel read = panel();
    everybodyIsTold();
    heard(0, 10);
    refused("person3@crumb.example");
    read.of(ITEM, LIN, MONDAY);
    long ten = db.statementsOf(() -> read.of(ITEM, LIN, MONDAY));
    heard(10, 1000);

    AtomicReference<Panel> seen = new AtomicReference<>();
    long thousand = db.statementsOf(() -> seen.set(read.of(ITEM, LIN, MONDAY)));

    System.out.println(
        "panel of 1000 pieces: " + thousand + " statements, " + median(read) + " ms of CPU");
    assertThat(thousand).isEqualTo(ten);
    assertThat(thousand).isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(seen.get().demand().requests()).isEqualTo(1000);
    assertThat(seen.get().askers().told().people()).isEqualTo(499);
    assertThat(seen.get().askers().told().unlooked()).isEqualTo(500);
    assertThat(seen.get().askers().told().firstNames()).hasSize(5);
    assertThat(seen.get().askers().quotes()).hasSize(3);
  }

  private void refused(String address) {
    AoContacts contacts = new AoContacts(db.ao());
    Contact person = contacts.byEmail(new EmailAddress(address)).orElseThrow();
    contacts.consent(person.id(), Consent.denied("survey", "1", MONDAY));
  }

  private static long median(ReadPanel read) {
    return IntStream.range(0, 21)
        .mapToLong(
            i -> {
              long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              read.of(ITEM, LIN, MONDAY);
              return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began)
                  / 1_000_000;
            })
        .sorted()
        .skip(10)
        .findFirst()
        .orElseThrow();
  }

  private ReadPanel panel() {
    return new ReadPanel(
        new AoEvidence(db.ao()),
        PriorityPolicy.standard(),
        new AoStatusMappings(db.ao(), CLOCK),
        new ReadAskers(
            new AllSeeing(),
            new AoContacts(db.ao()),
            new Quotes(
                new AoSignals(db.ao()),
                new AoContacts(db.ao()),
                new AoAccounts(db.ao()),
                new SeenCustomers(new AoSignals(db.ao()), new AllSeeing())),
            new TellingByRules(
                new SettingsRulebook(settings(), known(), ZoneOffset.UTC),
                item -> false,
                item -> false,
                new MailsNow(
                    outbox(),
                    new Standstill(Optional::empty, Optional::empty, new FakeRulebook(), p -> true),
                    new WaitForWord(new AoFoundMoves(db.ao()), CLOCK)::of),
                outbox(),
                new SeenCustomers(new AoSignals(db.ao()), new AllSeeing()))),
        new SettledField(),
        newsAhead());
  }

  private NewsAhead newsAhead() {
    return new AoHints(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"))::isFresh;
  }

  private void everybodyIsTold() {
    Map<String, String> live = Map.of("on", "true", "mode", "live", "unasked", "true");
    new ChangeSettings(settings(), project -> List.of(), new InMemoryDeeds(), CLOCK, changed -> {})
        .to(RT, live, 0, LIN);
  }

  private AoOutbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private void wasTold(Contact person) {
    Message news =
        new Message(
            new IssueId(99), RT, person.id(), Kind.STATUS, new ChangeId(1), PLANNED, "Please", 1);
    Body body = new Body("Planned", "Hi", "<p>Hi</p>", MONDAY);
    outbox()
        .add(
            OutboxEntry.fresh(news, MONDAY, MONDAY)
                .claimed("n", MONDAY)
                .handedOff(body, MONDAY)
                .sent("", MONDAY));
  }

  private AllSettings settings() {
    return new AoAllSettings(db.ao());
  }

  private KnownSettings known() {
    return new KnownSettings(settings(), CLOCK);
  }

  private void heard(int from, int to) {
    AoEvidence evidence = new AoEvidence(db.ao());
    Account account = new AoAccounts(db.ao()).ensure("Nordic Crumb Bakery");
    List<NewContact> people = new ArrayList<>();
    for (int i = from; i < to; i++) {
      people.add(
          new NewContact(
              "Person" + i + " Lindqvist",
              new EmailAddress("person" + i + "@crumb.example"),
              account.id(),
              "en"));
    }
    Map<NewContact, Contact> known = new AoContacts(db.ao()).ensureAll(people);
    List<Signal> signals = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Contact person = known.get(people.get(i - from));
      wasTold(person);
      signals.add(
          Signal.heard(new IssueId(20_000 + i), RT, "Please, my eyes. " + i, MONDAY.minusSeconds(i))
              .from(person.id(), account.id(), true)
              .over(Channel.EMAIL, null)
              .scored(Scores.NONE.with(Score.nps(i % 11))));
    }
    new AoSignals(db.ao()).addAll(signals);
    db.atomically()
        .run(
            () -> {
              for (Signal signal : signals) {
                evidence.link(Piece.of(signal), new Place(DARK_MODE, List.of()));
              }
            });
  }

  private static final class SettledField implements RoadmapField {
    @Override
    public boolean show(IssueId item, RoadmapStatus status) {
      return false;
    }

    @Override
    public boolean showsAnother(IssueId item, RoadmapStatus status) {
      return false;
    }
  }

  private static final class AllSeeing implements Visibility {
    @Override
    public Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
      Map<IssueId, Shown> shown = new HashMap<>();
      for (IssueId issue : issues)
        shown.put(issue, new Shown(issue, "RT-" + issue.value(), "", Sight.PEOPLE));
      return shown;
    }

    @Override
    public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
      return Optional.empty();
    }
  }
}
