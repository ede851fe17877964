package io.roundtrip.canonical.merge;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Demands;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Following;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.SyncEvidence;
import io.roundtrip.canonical.UnlinkEvidence;
import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.InMemoryGroups;
import io.roundtrip.canonical.group.InMemoryKeptQuotes;
import io.roundtrip.canonical.group.KeepQuotes;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.QuotesSeen;
import io.roundtrip.canonical.group.ReadGroup;
import io.roundtrip.canonical.group.RegressionMerges;
import io.roundtrip.canonical.group.SyncGroups;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Everything around merging, in memory; the groups may be others. */
public final class MergeWorld {
  public static final Instant NOW = MONDAY.plusSeconds(3600);

  final SmallJira jira = new SmallJira();
  public final Signals signals = new InMemorySignals();
  final Evidence evidence = new InMemoryEvidence();
  final InMemoryContacts contacts = new InMemoryContacts();
  final Operations operations = new InMemoryOperations();
  final InMemoryKeptQuotes quotes = new InMemoryKeptQuotes();
  final Map<IssueId, RoadmapStatus> roadmap = new HashMap<>();
  final List<Record> facts = Collections.synchronizedList(new ArrayList<>());
  final InMemoryDeeds deeds = new InMemoryDeeds();
  final List<NoCircles.TakenBack> takenBack = new ArrayList<>();
  public final Groups groups;
  final MergeFeedback merge;
  final SplitFeedback split;
  final UndoMerge undo;
  final PreviewMerge preview;
  final ReadGroup read;
  final LinksByHand byHand;
  final NoCircles circles;
  final SyncGroups sync;
  final SyncEvidence syncEvidence;

  public MergeWorld() {
    this(new InMemoryGroups());
  }

  MergeWorld(Groups groups) {
    this.groups = groups;
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Following following = new Following(evidence, jira.links, signals, clock, fact -> {});
    LinkEvidence link = following.link;
    UnlinkEvidence unlink = following.unlink;
    Function<IssueId, Optional<RoadmapStatus>> status =
        item -> Optional.ofNullable(roadmap.get(item));
    Naming naming = new Naming(groups, jira);
    Guards guards = new Guards(groups, signals, jira, jira, naming, status);
    KeepQuotes keep = new KeepQuotes(signals, contacts, quotes);
    FollowLinks follow = new FollowLinks(groups, jira.links, keep, clock, facts::add, facts::add);
    Moves moves = new Moves(groups, jira, link, unlink, follow, naming);
    AtomicInteger last = new AtomicInteger();
    CompleteOperation complete =
        new CompleteOperation(operations, keep, jira, deeds, facts::add, facts::add);
    StartOperation start =
        new StartOperation(() -> new OperationId("op" + last.incrementAndGet()), clock, complete);
    MergeOne one = new MergeOne(groups, signals, moves);
    merge = new MergeFeedback(guards, one, jira, start, facts::add);
    split = new SplitFeedback(groups, signals, jira, moves, start);
    undo = new UndoMerge(operations, jira, new UndoStep(groups, moves, follow, jira), start);
    preview = new PreviewMerge(guards, groups, evidence, jira, jira, status);
    read =
        new ReadGroup(
            groups,
            jira,
            new Demands(evidence),
            new QuotesSeen(
                quotes,
                signals,
                contacts,
                new InMemoryAccounts(),
                new SeenCustomers(signals, jira)),
            new RegressionMerges(groups, operations::regressions));
    sync = new SyncGroups(groups, jira.links, follow);
    syncEvidence = following.sync;
    byHand = new LinksByHand(groups, signals, follow, one, start, () -> Optional.of(LIN));
    circles =
        new NoCircles(byHand, jira.links, groups, jira, () -> Optional.of(LIN), takenBack::add);
    jira.made =
        (feedback, item) -> {
          link.on(feedback, item);
          circles.linked(feedback, item);
        };
    jira.removed =
        (feedback, item) -> {
          unlink.on(feedback, item);
          circles.unlinked(feedback, item);
        };
  }

  /** Feedback of this person, said so many minutes after Monday's start. */
  public IssueId said(long issue, Contact author, int minutes) {
    IssueId feedback = item(issue);
    signals.add(
        Signal.heard(feedback, RT, "Words " + issue, MONDAY.plusSeconds(minutes * 60L))
            .from(author.id(), author.account(), true)
            .over(Channel.EMAIL, null));
    return feedback;
  }

  /** Feedback of nobody known. */
  public IssueId said(long issue) {
    IssueId feedback = item(issue);
    signals.add(Signal.heard(feedback, RT, "Words " + issue, MONDAY));
    return feedback;
  }

  public IssueId item(long issue) {
    jira.links.exists(new IssueId(issue));
    return new IssueId(issue);
  }

  public Merged merge(IssueId feedback, IssueId into) {
    return merge(List.of(feedback), into);
  }

  Merged merge(List<IssueId> feedback, IssueId into) {
    How how = feedback.size() > 1 ? How.BULK : How.PERSON;
    return merge.merge(new Ask(feedback, into, Regression.NOT_ASKED, how, LIN));
  }

  Merged merge(IssueId feedback, IssueId into, Regression regression) {
    return merge.merge(new Ask(List.of(feedback), into, regression, How.PERSON, LIN));
  }

  Demand demand(IssueId item) {
    return new Demands(evidence).of(item);
  }
}
