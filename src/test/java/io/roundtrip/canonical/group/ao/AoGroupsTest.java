package io.roundtrip.canonical.group.ao;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Groups.Join;
import io.roundtrip.canonical.group.GroupsContract;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;

public class AoGroupsTest extends GroupsContract {
  private static final int ROUNDS = 30;

  @Rule public AoDatabases db = database();

  protected AoDatabases database() {
    return AoDatabases.h2(GroupedRow.class);
  }

  @Override
  protected Groups groups() {
    return new AoGroups(db.ao());
  }

  @Test
  public void a_thousand_issues_are_two_statements() {
    List<IssueId> many = LongStream.range(0, 1000).mapToObj(i -> new IssueId(20_000 + i)).toList();
    for (IssueId issue : many) groups().join(in(issue, DARK_MODE));

    long read = db.statementsOf(() -> assertThat(groups().canonicalOf(many)).hasSize(1000));
    long listed = db.statementsOf(() -> assertThat(groups().members(DARK_MODE)).hasSize(1000));
    long counted = db.statementsOf(() -> groups().sizes(List.of(DARK_MODE)));

    assertThat(read).isEqualTo(2);
    assertThat(listed).isEqualTo(1);
    assertThat(counted).isEqualTo(1);
  }

  /** As a node leaves it that died before the duplicate was written. */
  private void leftBehind(IssueId canonical) {
    db.ao().create(GroupedRow.class, GroupedRows.columns(in(canonical, canonical)));
  }

  @Test
  public void whoever_leads_nobody_any_more_may_join_although_its_seat_was_left_behind() {
    leftBehind(ONE);

    assertThat(groups().join(in(ONE, DARK_MODE))).isEqualTo(Join.JOINED);

    assertThat(groups().canonicalOf(List.of(ONE))).isEqualTo(Map.of(ONE, DARK_MODE));
  }

  @Test
  public void a_seat_that_was_left_behind_is_taken_again() {
    leftBehind(DARK_MODE);

    assertThat(groups().join(in(ONE, DARK_MODE))).isEqualTo(Join.JOINED);
    assertThat(groups().leave(ONE, DARK_MODE)).isTrue();

    assertThat(groups().canonicalOf(List.of(ONE, DARK_MODE))).isEmpty();
  }

  @Test
  public void of_two_nodes_that_merge_one_source_one_wins() throws Exception {
    Groups here = groups();
    Groups there = new AoGroups(db.anotherNode());
    for (int round = 0; round < ROUNDS; round++) {
      IssueId source = new IssueId(1000 + round);
      IssueId left = new IssueId(2000 + round);
      IssueId right = new IssueId(3000 + round);

      List<Join> answers =
          together(() -> here.join(in(source, left)), () -> there.join(in(source, right)));

      assertThat(answers).containsExactlyInAnyOrder(Join.JOINED, Join.TAKEN);
      IssueId winner = answers.get(0) == Join.JOINED ? left : right;
      assertThat(here.canonicalOf(List.of(source, left, right)))
          .isEqualTo(Map.of(source, winner, winner, winner));
    }
  }

  @Test
  public void of_two_nodes_that_race_for_a_chain_at_most_one_wins() throws Exception {
    Groups here = groups();
    Groups there = new AoGroups(db.anotherNode());
    for (int round = 0; round < ROUNDS; round++) {
      IssueId first = new IssueId(1000 + round);
      IssueId second = new IssueId(2000 + round);
      IssueId third = new IssueId(3000 + round);

      List<Join> answers =
          together(() -> here.join(in(first, second)), () -> there.join(in(second, third)));

      assertThat(answers.stream().filter(Join.JOINED::equals).count()).isLessThanOrEqualTo(1);
      noChains(here, List.of(first, second, third));
    }
  }

  /**
   * A node after whose statements others act.
   *
   * @param others by "create 2": after its second of this name
   */
  private Groups followed(Map<String, Runnable> others) {
    Map<String, Integer> counts = new HashMap<>();
    InvocationHandler between =
        (proxy, method, args) -> {
          Object answer = method.invoke(db.ao(), args);
          int count = counts.merge(method.getName(), 1, Integer::sum);
          others.getOrDefault(method.getName() + " " + count, () -> {}).run();
          return answer;
        };
    return new AoGroups(
        (ActiveObjects)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ActiveObjects.class}, between));
  }

  private void written(IssueId issue, IssueId canonical) {
    db.ao().create(GroupedRow.class, GroupedRows.columns(in(issue, canonical)));
  }

  private void gone(IssueId... issues) {
    for (IssueId issue : issues)
      db.ao().deleteWithSQL(GroupedRow.class, "ISSUE_ID = ?", issue.value());
  }

  @Test
  public void who_steps_back_for_one_that_steps_back_too_leaves_no_seat() {
    Groups node =
        followed(Map.of("create 2", () -> written(ONE, TWO), "deleteWithSQL 1", () -> gone(ONE)));

    assertThat(node.join(in(TWO, DARK_MODE))).isEqualTo(Join.LEADS);

    assertThat(groups().canonicals(0, 9)).isEmpty();
  }

  @Test
  public void nor_does_the_other_whose_canonical_gets_its_seat_back_meanwhile() {
    Groups node =
        followed(
            Map.of(
                "create 2",
                () -> {
                  gone(TWO);
                  written(TWO, DARK_MODE);
                  written(DARK_MODE, DARK_MODE);
                },
                "deleteWithSQL 1",
                () -> {
                  gone(TWO, DARK_MODE);
                  written(TWO, TWO);
                }));

    assertThat(node.join(in(ONE, TWO))).isEqualTo(Join.CHAIN);

    assertThat(groups().canonicals(0, 9)).isEmpty();
  }

  @Test
  public void nor_whoever_leaves_while_one_joins_and_steps_back() {
    groups().join(in(ONE, DARK_MODE));
    Groups node =
        followed(
            Map.of("deleteWithSQL 2", () -> written(TWO, DARK_MODE), "create 1", () -> gone(TWO)));

    assertThat(node.leave(ONE, DARK_MODE)).isTrue();

    assertThat(groups().canonicals(0, 9)).isEmpty();
  }

  @Test
  public void a_circle_of_two_never_closes() throws Exception {
    Groups here = groups();
    Groups there = new AoGroups(db.anotherNode());
    for (int round = 0; round < ROUNDS; round++) {
      IssueId one = new IssueId(1000 + round);
      IssueId two = new IssueId(2000 + round);

      together(() -> here.join(in(one, two)), () -> there.join(in(two, one)));

      noChains(here, List.of(one, two));
    }
  }

  @Test
  public void four_nodes_that_do_anything_at_all_leave_no_chain() throws Exception {
    List<IssueId> issues = LongStream.range(1, 7).mapToObj(IssueId::new).toList();
    List<Callable<Integer>> nodes = new ArrayList<>();
    for (int node = 0; node < 4; node++) {
      Groups groups = new AoGroups(node == 0 ? db.ao() : db.anotherNode());
      Random random = new Random(node);
      nodes.add(() -> anything(groups, issues, random));
    }

    together(nodes);

    noChains(groups(), issues);
  }

  private static int anything(Groups groups, List<IssueId> issues, Random random) {
    for (int i = 0; i < 100; i++) {
      IssueId one = issues.get(random.nextInt(issues.size()));
      IssueId other = issues.get(random.nextInt(issues.size()));
      if (one.equals(other)) continue;
      if (random.nextInt(3) > 0) groups.join(in(one, other));
      else groups.leave(one, other);
    }
    return 0;
  }

  /** Every canonical that is pointed at stands, and only those. */
  private static void noChains(Groups groups, List<IssueId> issues) {
    Map<IssueId, Membership> all = groups.of(issues);
    for (Membership there : all.values())
      assertThat(all.get(there.canonical()))
          .as(all.toString())
          .isNotNull()
          .matches(Membership::isCanonical);
    for (IssueId canonical : groups.canonicals(0, 1000))
      assertThat(groups.members(canonical)).as("of " + canonical).isNotEmpty();
  }

  @SafeVarargs
  private static <T> List<T> together(Callable<T>... work) throws Exception {
    return together(List.of(work));
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(work.size());
    CyclicBarrier start = new CyclicBarrier(work.size());
    try {
      List<Future<T>> all = new ArrayList<>();
      for (Callable<T> one : work)
        all.add(
            pool.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      List<T> answers = new ArrayList<>();
      for (Future<T> one : all) answers.add(one.get());
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
