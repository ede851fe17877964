package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.Site;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.guard.GuardNews;
import io.roundtrip.notify.guard.InMemoryFoundMoves;
import io.roundtrip.notify.guard.InMemoryQuietChanges;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.guard.NoteMove;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.letter.ComposeDigest;
import io.roundtrip.notify.letter.InMemoryTemplates;
import io.roundtrip.notify.news.FakeJira;
import io.roundtrip.notify.news.NewsParts;
import io.roundtrip.notify.news.NoteHint;
import io.roundtrip.notify.news.TellMerged;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.send.lease.InHand;
import io.roundtrip.notify.send.lease.InMemoryBeats;
import io.roundtrip.notify.send.lease.LeaseWatch;
import io.roundtrip.notify.send.lease.NodeName;
import io.roundtrip.notify.send.pace.FairLook;
import io.roundtrip.notify.send.pace.Pace;
import io.roundtrip.notify.send.pace.Picks;
import io.roundtrip.notify.send.pace.Rates;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole room over stores in memory, turned by hand: DARK_MODE in RT, asked for by ADA and
 * GRACE.
 */
public final class World {
  public final MovableClock clock = new MovableClock(MONDAY);
  public final FakeJira jira = new FakeJira();
  public final FakeRulebook rules = new FakeRulebook().with(RT, FakeRulebook.live(Duration.ZERO));
  final InMemoryContacts contacts = new InMemoryContacts();
  public final List<Recipient> asked = new ArrayList<>();
  public final RecordingMailer mailer = new RecordingMailer();
  final RecordingTrouble trouble = new RecordingTrouble();
  Optional<Reason> halt = Optional.empty();
  Rates rates = Rates.NO_LIMIT;
  Runnable nobodyThere = () -> {};
  long nanos;

  final InMemorySignals signals = new InMemorySignals();
  public final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryBeats beats = new InMemoryBeats();
  final InMemoryTemplates templates = new InMemoryTemplates();

  private final Map<IssueId, List<Recipient>> askedElsewhere = new HashMap<>();

  /** Feedback that is from somebody else than was thought. */
  final Set<IssueId> corrected = new HashSet<>();

  public final Audience audience =
      new Audience() {
        @Override
        public List<Recipient> of(IssueId item) {
          return item.equals(DARK_MODE)
              ? List.copyOf(asked)
              : askedElsewhere.getOrDefault(item, List.of());
        }

        @Override
        public boolean isFrom(IssueId feedback, ContactId person) {
          return !corrected.contains(feedback);
        }
      };
  final Site site = () -> "https://jira.example.com/jira";
  final UnsubscribeLinks unsubscribe =
      (contact, project) -> Optional.of(site.baseUrl() + "/stop?t=" + contact.value());
  final Compose compose =
      new Compose(
          templates, (language, key, args) -> words(key), unsubscribe, site, Optional::empty);
  final ComposeDigest digest = new ComposeDigest(compose, (language, key, args) -> words(key));
  final StopMail stop = new StopMail(outbox, clock);
  public final InMemoryFoundMoves foundMoves = new InMemoryFoundMoves();
  public final InMemoryQuietChanges quietChanges = new InMemoryQuietChanges();
  public final AtomicBoolean respectsNoMail = new AtomicBoolean(true);
  public final NewsParts news =
      new NewsParts(
          null, jira, rules, audience, outbox, clock, new NoteMove(foundMoves, clock)::on);
  final NewsGuard guard =
      new GuardNews(foundMoves, quietChanges, jira, project -> respectsNoMail.get());
  public final Node one = new Node("node-1");

  /** What each node has for itself. */
  public final class Node {
    final CircuitBreaker circuitBreaker = new CircuitBreaker();
    final LeaseWatch leases;
    final InHand inHand = new InHand(() -> nanos);
    final Recover recover;
    final Deliver deliver;
    final Pace pace = new Pace(() -> rates, clock);
    final List<MailTurn> senders = new ArrayList<>();
    final MailTurn mailTurn;
    final MailTurn secondTurn;

    /** When the second sender was to look, each time. */
    final List<Duration> helped = new ArrayList<>();

    /** Told which sender is to look, and in how long. */
    BiConsumer<Integer, Duration> woken = (sender, delay) -> {};

    int hints;
    public final Worker mail;
    public final Worker.Turn newsTurn;
    public final NoteHint note;

    public Node(String name) {
      this(name, outbox, () -> nanos);
    }

    /**
     * @param run of the plugin, in a process: "process.run"
     */
    Node(String name, String run) {
      this(name, run, outbox, () -> nanos, mailer);
    }

    /** With another way out. */
    public Node(String name, Mailer way) {
      this(name, "jvm.run", outbox, () -> nanos, way);
    }

    /**
     * @param watch this node's own monotonic clock
     */
    Node(String name, Outbox outbox, LongSupplier watch) {
      this(name, "jvm.run", outbox, watch, mailer);
    }

    private Node(String name, String run, Outbox outbox, LongSupplier watch, Mailer way) {
      String[] start = run.split("\\.");
      NodeName self = new NodeName(() -> name, start[0], start[1]);
      leases = new LeaseWatch(watch, LeaseWatch.LEASE, beats, self, inHand);
      recover = new Recover(outbox, rules, leases, self, clock);
      MailHalt mailHalt = () -> halt;
      HandOff handOff =
          new HandOff(
              outbox,
              new Gate(mailHalt, way, circuitBreaker),
              leases,
              new Dispatch(
                  way,
                  new MessageIds(new FixedSigner(), () -> "example.com"),
                  unsubscribe,
                  new Reach(site, Optional::empty),
                  pace,
                  () -> nobodyThere.run()),
              new Outcome(
                  new RetryPolicy(() -> 0.99),
                  circuitBreaker,
                  new RefusingDomains(),
                  trouble,
                  clock),
              clock);
      JudgeMail judge =
          new JudgeMail(rules, contacts, jira, outbox, audience, new JudgeMail.Holds(guard, pace));
      WriteLetter write =
          new WriteLetter(
              compose, digest, new WordsNow(audience, signals), new NameNow(signals, jira));
      deliver =
          new Deliver(
              new ClaimMail(self, outbox, leases, inHand, clock),
              judge,
              new Together(outbox, judge, write, clock),
              handOff,
              new WakeMail(outbox, clock),
              clock);
      FairLook look = new FairLook(outbox, () -> hints++);
      Picks picks = new Picks(look, contacts, mailHalt, pace, new Random(name.hashCode()), clock);
      for (int i = 0; i < Picks.SENDERS; i++) {
        int next = i + 1;
        senders.add(new MailTurn(picks, deliver, delay -> wakes(next, delay), i));
      }
      mailTurn = senders.get(0);
      secondTurn = senders.get(1);
      mail = new Worker("mail", mailTurn);
      newsTurn = news.turn(mail);
      note = news.note(new Worker("news", newsTurn));
    }

    private void wakes(int sender, Duration delay) {
      if (sender == 1) helped.add(delay);
      woken.accept(sender, delay);
    }

    /** Both of its threads have had a turn. */
    public void turns() {
      newsTurn.run(() -> true);
      mailTurn.run(() -> true);
    }
  }

  public World() {
    jira.create(DARK_MODE, RT, RoadmapStatus.PLANNED);
    news.tracked.begin(new Tracked(DARK_MODE, MONDAY.minus(Duration.ofDays(1))));
    asks(ADA, "Please add a dark mode");
    asks(GRACE, "My eyes hurt");
  }

  /** As the customers' room keeps this person. */
  Contact asks(Contact person, String words) {
    EmailAddress address = person.email() == null ? null : new EmailAddress(person.email());
    Contact kept =
        contacts.ensure(new NewContact(person.name(), address, person.account(), person.locale()));
    contacts.consent(kept.id(), person.consent());
    asked.add(new Recipient(kept.id(), words));
    signals.add(
        Signal.heard(new IssueId(900 + asked.size()), RT, "", Instant.EPOCH)
            .from(kept.id(), kept.account(), true));
    return contacts.byId(kept.id()).orElseThrow();
  }

  /** ADA asked for this item too. */
  public void adaAsksFor(IssueId item, IssueId... wishes) {
    askFor(item, List.of(new Recipient(ADA.id(), "This one too", Set.of(wishes), false)));
  }

  void askFor(IssueId item, List<Recipient> people) {
    askedElsewhere.put(item, people);
  }

  public void merged(Contact person) {
    new TellMerged(rules, jira, outbox, one.mail, clock)
        .into(DARK_MODE, () -> List.of(new Recipient(person.id(), "Please add a dark mode")));
  }

  /** An engineer moves it, Jira fires its event, some seconds pass. */
  public void moves(RoadmapStatus to) {
    jira.move(DARK_MODE, to, clock.instant());
    one.note.on(DARK_MODE, RT);
    passes(Duration.ofSeconds(2));
  }

  public void halt(@Nullable Reason why) {
    halt = Optional.ofNullable(why);
  }

  public void sweeps() {
    news.sweep();
  }

  /** Time passes and both threads of the first node have had their turns. */
  public void passes(Duration time) {
    clock.pass(time);
    turns();
  }

  public void turns() {
    one.turns();
  }

  /** The sender of the first node has had its turn. */
  public void mailTurn() {
    one.mailTurn.run(() -> true);
  }

  public OutboxEntry only() {
    if (outbox.all().size() != 1) throw new AssertionError("rows: " + outbox.all());
    return outbox.all().get(0);
  }

  public Instant now() {
    return clock.instant();
  }

  private static String words(String key) {
    return switch (key) {
      case "roundtrip.notify.status.shipped" -> "shipped";
      case "roundtrip.notify.status.in-progress" -> "in progress";
      case "roundtrip.notify.status.planned" -> "planned";
      default -> key.substring(key.lastIndexOf('.') + 1);
    };
  }
}
