package io.roundtrip.canonical.suggest;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;

import io.roundtrip.MovableClock;
import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.suggest.learn.DismissPair;
import io.roundtrip.canonical.suggest.learn.Dismissing;
import io.roundtrip.canonical.suggest.learn.InMemoryJudgements;
import io.roundtrip.canonical.suggest.learn.LearnWeights;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import io.roundtrip.similarity.node.InMemoryChanges;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.TextsInMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything around suggestions, in memory; counts what Jira is asked for. */
public final class World implements Cards, Ties, ProjectsOn {
  static final Meaning MEANING = new Meaning(MeaningTable.standard());

  public final MovableClock clock = new MovableClock(MONDAY.plus(Duration.ofDays(5)));
  public final InMemoryChanges changes = new InMemoryChanges();
  public final TextsInMemory texts = new TextsInMemory();
  public final InMemorySignals signals = new InMemorySignals();
  public final InMemoryContacts contacts = new InMemoryContacts();
  public final InMemoryJudgements judgements = new InMemoryJudgements();
  final Map<IssueId, IssueId> canonicals = new HashMap<>();
  private final Set<IssueId> byItself = new HashSet<>();
  final Map<IssueId, Tied> tied = new HashMap<>();
  public final Set<IssueId> hidden = new HashSet<>();
  final Set<ProjectId> closed = new HashSet<>();
  final Set<ProjectId> on = new HashSet<>(Set.of(RT));
  public final NodeIndex index;
  public final LearnWeights learned = new LearnWeights(judgements, clock);
  final SuggestSimilar suggest;
  public final DismissPair dismiss;
  public final FirstMatch first;
  int reads;
  int groupReads;
  final Map<IssueId, Standing> standings = new HashMap<>();
  Runnable whileShowing = () -> {};
  private final Map<IssueId, Item> items = new HashMap<>();

  public World(Path folder) {
    texts.switchOn(RT.value());
    index = new NodeIndex(folder, () -> MEANING, changes, texts, clock);
    Surroundings surroundings =
        new Surroundings(
            groups(),
            this,
            signals,
            new Voices(contacts, new SeenCustomers(signals, visibility())),
            this,
            judgements);
    SearchedProjects searched = new SearchedProjects(index, this, this, clock);
    FindAlike find =
        new FindAlike(
            index, surroundings, learned, searched, new ShowFound(signals, issues -> standings));
    suggest = new SuggestSimilar(texts, surroundings, searched, find, clock);
    first = new FirstMatch(index, surroundings, learned);
    dismiss = Dismissing.of(judgements, index, texts, learned, clock);
  }

  /** As {@link #shown}, but nobody is told that Jira was asked. */
  Visibility visibility() {
    return new Visibility() {
      @Override
      public Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
        SeenBySome seen = new SeenBySome();
        seen.hidden.addAll(hidden);
        return seen.shown(issues, viewer);
      }

      @Override
      public java.util.Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
        return java.util.Optional.empty();
      }
    };
  }

  /** Written so many days before now. */
  public IssueId issue(long id, ProjectId project, int daysAgo, String title, String body) {
    Item item =
        new Item(
            id,
            project.value(),
            clock.instant().minus(Duration.ofDays(daysAgo)),
            title,
            body,
            List.of());
    texts.write(item);
    items.put(new IssueId(id), item);
    changes.add(id, clock.instant());
    return new IssueId(id);
  }

  public IssueId issue(long id, String title) {
    return issue(id, RT, 2, title, "");
  }

  public void feedback(IssueId issue, Contact who) {
    signals.add(Signal.heard(issue, RT, "", clock.instant()).from(who.id(), who.account(), true));
  }

  /** Again for the same issue: as it was corrected. */
  void said(IssueId issue, Contact who, Signal.Told told) {
    Signal said =
        Signal.heard(issue, RT, "", clock.instant())
            .from(who.id(), who.account(), true)
            .telling(told);
    if (signals.byIssue(issue).isPresent()) signals.correct(said);
    else signals.add(said);
  }

  public void merged(IssueId feedback, IssueId into) {
    canonicals.put(feedback, into);
    canonicals.put(into, into);
  }

  public void mergedByItself(IssueId feedback, IssueId into) {
    merged(feedback, into);
    byItself.add(feedback);
  }

  public void indexed() {
    index.turn(() -> true);
  }

  @Override
  public Map<IssueId, Card> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
    reads++;
    whileShowing.run();
    Map<IssueId, Card> cards = new HashMap<>();
    for (IssueId issue : issues) {
      Item item = items.get(issue);
      if (item == null || hidden.contains(issue)) continue;
      Visibility.Shown shown =
          new Visibility.Shown(issue, "RT-" + issue.value(), item.title(), Sight.PEOPLE);
      cards.put(
          issue,
          new Card(
              shown,
              new ProjectId(item.project()),
              "Open",
              "new",
              "Feedback",
              null,
              item.created(),
              true));
    }
    return cards;
  }

  @Override
  public boolean mayBrowse(ProjectId project, @Nullable UserKey viewer) {
    return !closed.contains(project);
  }

  @Override
  public Tied of(IssueId issue) {
    return tied.getOrDefault(issue, Tied.NONE);
  }

  @Override
  public boolean has(ProjectId project) {
    return on.contains(project);
  }

  @Override
  public Map<ProjectId, Instant> all() {
    throw new UnsupportedOperationException();
  }

  public Groups groups() {
    return new Groups() {
      @Override
      public Join join(Membership wanted, Map<IssueId, Membership> both) {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean leave(IssueId issue, IssueId canonical) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Map<IssueId, IssueId> canonicalOf(Collection<IssueId> issues) {
        groupReads++;
        Map<IssueId, IssueId> found = new HashMap<>(canonicals);
        found.keySet().retainAll(issues);
        return found;
      }

      @Override
      public Map<IssueId, Membership> of(Collection<IssueId> issues) {
        Map<IssueId, Membership> found = new HashMap<>();
        canonicalOf(issues)
            .forEach(
                (issue, canonical) -> {
                  How how = byItself.contains(issue) ? How.AUTOMATIC : How.PERSON;
                  found.put(
                      issue, new Membership(issue, canonical, how, null, null, clock.instant()));
                });
        return found;
      }

      @Override
      public Set<IssueId> members(IssueId canonical) {
        return canonicals.keySet().stream()
            .filter(i -> !i.equals(canonical) && canonical.equals(canonicals.get(i)))
            .collect(Collectors.toSet());
      }

      @Override
      public List<Membership> newest(IssueId canonical, Page page) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Map<IssueId, Integer> sizes(Collection<IssueId> canonicals) {
        return canonicals.stream().collect(Collectors.toMap(c -> c, c -> members(c).size()));
      }

      @Override
      public List<IssueId> newestCanonicals(int most) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<IssueId> canonicals(long after, int most) {
        throw new UnsupportedOperationException();
      }
    };
  }

  static Draft draft(String title, @Nullable ContactId customer) {
    return new Draft(RT, null, title, "", List.of(), customer);
  }
}
