package io.roundtrip.notify.crash;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.news.FakeJira;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Items that ship, one after the other, and who asked for them: ten people each, and once each. */
final class News implements Audience {
  static final int PEOPLE = 10;
  private static final long FIRST = 30_000;

  private final FakeJira jira = new FakeJira();
  private final AtomicInteger shipped = new AtomicInteger();
  private final int items;
  private final Set<ProjectId> strict;

  /**
   * @param strict projects in which what may have left waits for a person
   */
  News(int items, Set<ProjectId> strict, Instant now) {
    this.items = items;
    this.strict = strict;
    for (int i = 0; i < items; i++) {
      jira.create(item(i), Surroundings.project(item(i)), RoadmapStatus.PLANNED);
      jira.move(item(i), RoadmapStatus.IN_PROGRESS, now.minus(Duration.ofDays(3)));
    }
  }

  FakeJira jira() {
    return jira;
  }

  List<IssueId> items() {
    return LongStream.range(0, items).mapToObj(News::item).toList();
  }

  private static IssueId item(long number) {
    return new IssueId(FIRST + number);
  }

  /** The next item ships. */
  IssueId ships(Instant now) {
    IssueId next = item(shipped.getAndIncrement());
    jira.move(next, RoadmapStatus.SHIPPED, now);
    return next;
  }

  /** Whoever is to be told by now, and whether never twice. */
  Map<String, Boolean> told() {
    Map<String, Boolean> all = new HashMap<>();
    for (int i = 0; i < shipped.get(); i++) {
      boolean once = strict.contains(Surroundings.project(item(i)));
      for (Recipient person : of(item(i)))
        all.put(Surroundings.address(person.contact().value()), once);
    }
    return all;
  }

  Rulebook rules() {
    FakeRulebook rules = new FakeRulebook();
    Rules live = FakeRulebook.live(Duration.ZERO);
    for (IssueId item : items()) {
      ProjectId project = Surroundings.project(item);
      rules.with(project, strict.contains(project) ? FakeRulebook.strict(live) : live);
    }
    return rules;
  }

  @Override
  public List<Recipient> of(IssueId item) {
    long first = (item.value() - FIRST) * PEOPLE + 1;
    return LongStream.range(first, first + PEOPLE)
        .mapToObj(person -> new Recipient(new ContactId(person), ""))
        .toList();
  }

  @Override
  public Optional<Recipient> of(IssueId item, ContactId person) {
    return Optional.of(new Recipient(person, ""));
  }
}
