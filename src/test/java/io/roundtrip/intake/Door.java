package io.roundtrip.intake;

import io.roundtrip.People;
import io.roundtrip.Things;
import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.OpenIds;
import io.roundtrip.customers.ReportedNos;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Visibility;
import io.roundtrip.intake.file.ForgetImports;
import io.roundtrip.intake.file.ImportRows;
import io.roundtrip.intake.file.InMemoryImports;
import io.roundtrip.intake.file.StartImport;
import io.roundtrip.kernel.Atomically;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.AccountsTold;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.SeenSources;
import io.roundtrip.signals.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole room on in-memory stores: project RT takes feedback, OFF has no such type, VAULT may be
 * seen only.
 */
public final class Door {
  static final Submission REST = new Submission(People.LIN, "rest", Channel.OTHER);

  public final InMemoryContacts contacts = new InMemoryContacts();
  final InMemoryAccounts accounts = new InMemoryAccounts();
  public final InMemorySignals signals = new InMemorySignals();
  public final InMemorySourceClaims claims = new InMemorySourceClaims();
  public final InMemoryImports imports = new InMemoryImports();
  public final InMemoryFeedbackIssues issues = new InMemoryFeedbackIssues();
  public final List<SignalRecorded> facts = new ArrayList<>();
  final List<SignalCorrected> corrections = new ArrayList<>();
  final Map<String, Projects.Target> projects = new HashMap<>();
  Score.Direction ces = Score.Direction.HIGH_IS_BAD;
  Instant now = People.MONDAY;
  int failures;

  /** Issues whose customers nobody may see. */
  public final Set<IssueId> withoutCustomers = new HashSet<>();

  /** Issues whose fields were given the keys of their customers, in order. */
  final List<IssueId> settled = new ArrayList<>();

  public final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Atomically atomically =
      new Atomically() {
        @Override
        public <T> T run(Supplier<T> work) {
          if (failures-- > 0) throw new IllegalStateException("the database said no");
          return work.get();
        }
      };
  private final FeedbackFields fields =
      new FeedbackFields() {
        @Override
        public Optional<String> issueType() {
          return Optional.of("10100");
        }

        @Override
        public Optional<Long> idOf(Field field) {
          return Optional.of(10200L + field.ordinal());
        }

        @Override
        public Score.Direction cesDirection(ProjectId project) {
          return ces;
        }
      };

  private final Projects seen = (key, viewer) -> Optional.ofNullable(projects.get(key));
  private final SeenCustomers customers = new SeenCustomers(signals, new Browsing());
  private final AccountsTold told = new AccountsTold(signals, new Browsing());

  public final InMemoryDeeds deeds = new InMemoryDeeds();
  private final KeepFeedback keep =
      new KeepFeedback(contacts, accounts, signals, told, fields, atomically);
  final RecordFeedback record =
      new RecordFeedback(
          new CheckFeedback(
              seen, new CustomersById(contacts, accounts, customers, told, new OpenIds()), clock),
          new MakeIssues(
              claims, new SeenSources(signals, contacts, accounts, new Browsing()), issues, clock),
          keep,
          facts::add,
          this::settle,
          new ReportedNos(contacts, deeds));
  final SeeFeedback see =
      new SeeFeedback(
          keep,
          contacts,
          signals,
          clock,
          new SeeFeedback.Told(facts::add, corrections::add, this::settle));
  final RecordMissed missed = new RecordMissed(issues, see, clock);
  public final StartImport start = new StartImport(imports, seen, deeds, clock);
  public final ImportRows rows =
      new ImportRows(imports, record, claims, new RowRefs(new FixedSigner()), clock);
  public final ForgetImports forget = new ForgetImports(imports);
  final ReadFeedback read = new ReadFeedback(signals, contacts, accounts, issues, customers);

  public Door() {
    projects.put("RT", new Projects.Target(Things.RT, "RT", true, true));
    projects.put("MAT", new Projects.Target(new ProjectId(4), "MAT", true, true));
    projects.put("OFF", new Projects.Target(new ProjectId(2), "OFF", true, false));
    projects.put("VAULT", new Projects.Target(new ProjectId(3), "VAULT", false, true));
  }

  /** As {@link #issues} are seen. */
  private final class Browsing implements Visibility {
    @Override
    public Map<IssueId, Shown> shown(Collection<IssueId> some, @Nullable UserKey viewer) {
      SeenBySome seen = new SeenBySome();
      seen.hidden.addAll(issues.hidden);
      seen.withoutCustomers.addAll(withoutCustomers);
      Map<IssueId, Shown> shown = new HashMap<>(seen.shown(some, viewer));
      shown.replaceAll(
          (issue, one) ->
              new Shown(issue, InMemoryFeedbackIssues.key(issue), one.title(), one.sight()));
      return shown;
    }

    @Override
    public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
      return Optional.empty();
    }
  }

  private int settle(Collection<Signal> some, Function<IssueId, Optional<Signal>> now) {
    some.forEach(signal -> settled.add(signal.issue()));
    return some.size();
  }

  public void later(Duration time) {
    now = now.plus(time);
  }

  public boolean empty() {
    return contacts.count() == 0
        && accounts.count() == 0
        && signals.all().isEmpty()
        && issues.made.isEmpty()
        && claims.held() == 0;
  }
}
