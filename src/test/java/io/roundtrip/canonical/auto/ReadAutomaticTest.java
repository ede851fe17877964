package io.roundtrip.canonical.auto;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.merge.Deed;
import io.roundtrip.canonical.merge.InMemoryOperations;
import io.roundtrip.canonical.merge.Operation;
import io.roundtrip.canonical.merge.Regression;
import io.roundtrip.canonical.merge.Step;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class ReadAutomaticTest {
  private static final AutoRule RULE = new AutoRule(1, true, 80, LIN, MONDAY);

  private final List<AutoMerged> kept = new ArrayList<>();
  private final InMemoryOperations operations = new InMemoryOperations();
  private final SeenBySome visibility = new SeenBySome();
  private List<Matches.Looked> past = List.of();
  private final ReadAutomatic read =
      new ReadAutomatic(rules(), merges(), operations, matches(), visibility, readers());

  private boolean decides = true;

  private Readers readers() {
    return new Readers() {
      @Override
      public boolean same(IssueId one, IssueId other) {
        return true;
      }

      @Override
      public boolean decides(UserKey by, ProjectId project) {
        return decides && by.equals(LIN);
      }
    };
  }

  @Test
  public void who_may_not_decide_any_more_has_halted_it() {
    assertThat(page(0, 2).halted()).isFalse();

    decides = false;

    assertThat(page(0, 2).halted()).isTrue();
  }

  private AutoMerged merged(int number, Duration later) {
    AutoMerged merged =
        new AutoMerged("op-" + number, RT, new IssueId(number), DARK_MODE, 90, MONDAY.plus(later));
    kept.add(merged);
    return merged;
  }

  private ReadAutomatic.Read page(int start, int limit) {
    return read.of(RT, new Page(start, limit), LIN);
  }

  @Test
  public void merges_are_read_newest_first_with_their_rule_and_their_number() {
    merged(501, Duration.ZERO);
    merged(502, Duration.ofHours(1));
    merged(503, Duration.ofHours(2));

    assertThat(page(0, 2).rows())
        .extracting(row -> row.feedback().key())
        .containsExactly("RT-503", "RT-502");
    assertThat(page(0, 2).rows()).extracting(row -> row.into().key()).containsOnly("RT-10100");
    assertThat(page(0, 2).total()).isEqualTo(3);
    assertThat(page(0, 2).hidden()).isZero();
    assertThat(page(0, 2).rule()).isEqualTo(RULE);
  }

  @Test
  public void a_merge_is_shown_to_who_sees_both_its_issues() {
    merged(501, Duration.ZERO);
    merged(502, Duration.ofHours(1));
    visibility.hidden.add(new IssueId(502));

    assertThat(page(0, 20).rows())
        .extracting(row -> row.feedback().key())
        .containsExactly("RT-501");
    assertThat(page(0, 20).hidden()).isEqualTo(1);
    assertThat(page(0, 20).total()).isEqualTo(2);
    visibility.hidden.add(DARK_MODE);
    assertThat(page(0, 20).rows()).isEmpty();
  }

  @Test
  public void what_was_undone_is_marked_and_nobody_is_asked_to_look_at_it() {
    merged(501, Duration.ZERO);
    merged(502, Duration.ofHours(1));
    Operation done =
        new Operation(
            new OperationId("op-501"),
            Deed.merge(Regression.NOT_ASKED),
            How.AUTOMATIC,
            LIN,
            MONDAY);
    Operation undone =
        new Operation(new OperationId("op-x"), Deed.undo(done), How.PERSON, LIN, MONDAY);
    operations.add(
        List.of(
            new Step(undone, new IssueId(501), RT, DARK_MODE, null, new Step.Made(true, false))));

    assertThat(page(0, 20).rows())
        .extracting(ReadAutomatic.Row::undone)
        .containsExactly(false, true);
    assertThat(page(0, 20).rows())
        .extracting(ReadAutomatic.Row::sample)
        .containsExactly(true, false);
  }

  @Test
  public void five_of_a_day_are_drawn_the_same_on_every_page() {
    for (int number = 501; number <= 508; number++)
      merged(number, Duration.ofMinutes(number - 500L));
    merged(601, Duration.ofDays(1));

    List<Boolean> whole = page(0, 20).rows().stream().map(ReadAutomatic.Row::sample).toList();
    List<Boolean> single = new ArrayList<>();
    for (int start = 0; start < 9; start++) single.add(page(start, 1).rows().get(0).sample());

    assertThat(whole.subList(1, 9)).filteredOn(drawn -> drawn).hasSize(5);
    assertThat(whole.get(0)).as("alone on its day").isTrue();
    assertThat(single).isEqualTo(whole);
  }

  @Test
  public void a_project_without_merges_has_an_empty_page() {
    assertThat(page(0, 20).rows()).isEmpty();
    assertThat(page(0, 20).total()).isZero();
  }

  private static Matches.Looked looked(long feedback, @Nullable Match then) {
    return new Matches.Looked(new IssueId(feedback), then, null, false);
  }

  @Test
  public void a_preview_names_the_examples_that_the_reader_may_see() {
    IssueId secret = new IssueId(7);
    past =
        List.of(
            looked(501, new Match(DARK_MODE, 0.9)),
            looked(502, new Match(secret, 0.9)),
            looked(503, new Match(new IssueId(8), 0.3)),
            looked(504, null));
    visibility.hidden.add(secret);

    ReadAutomatic.Previewed preview = read.preview(RT, 80, LIN);

    assertThat(preview.foresight().would()).isEqualTo(2);
    assertThat(preview.shown()).containsOnlyKeys(new IssueId(501), DARK_MODE, new IssueId(502));
    assertThat(preview.complete()).isTrue();
  }

  @Test
  public void a_preview_of_as_many_as_it_looks_at_may_not_be_all() {
    past = many(199);
    assertThat(read.preview(RT, 80, LIN).complete()).isTrue();

    past = many(200);
    assertThat(read.preview(RT, 80, LIN).complete()).isFalse();
  }

  private static List<Matches.Looked> many(int number) {
    List<Matches.Looked> many = new ArrayList<>();
    for (int i = 0; i < number; i++) many.add(looked(i, null));
    return many;
  }

  private static AutoRules rules() {
    return new AutoRules() {
      @Override
      public AutoRule of(ProjectId project) {
        return RULE;
      }

      @Override
      public boolean save(ProjectId project, AutoRule rule) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private AutoMerges merges() {
    return new AutoMerges() {
      @Override
      public void add(AutoMerged merged) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<AutoMerged> newest(ProjectId project, Page page) {
        return kept.stream()
            .sorted(Comparator.comparing(AutoMerged::at).reversed())
            .skip(page.start())
            .limit(page.limit())
            .toList();
      }

      @Override
      public List<AutoMerged> between(ProjectId project, Instant from, Instant to) {
        return kept.stream()
            .filter(one -> !one.at().isBefore(from) && one.at().isBefore(to))
            .toList();
      }

      @Override
      public int count(ProjectId project) {
        return kept.size();
      }

      @Override
      public Set<IssueId> among(Collection<IssueId> feedback, IssueId into) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private Matches matches() {
    return new Matches() {
      @Override
      public boolean ready() {
        return true;
      }

      @Override
      public Optional<Match> of(IssueId feedback, UserKey user) {
        return Optional.empty();
      }

      @Override
      public List<Looked> newest(ProjectId project, int most, UserKey user) {
        return past;
      }
    };
  }
}
