package io.roundtrip.canonical.auto;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.merge.Ask;
import io.roundtrip.canonical.merge.Labels;
import io.roundtrip.canonical.merge.Merged;
import io.roundtrip.canonical.merge.Regression;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class MergeByItselfTest {
  private static final IssueId WISH = new IssueId(20_001);
  private static final UserKey PM = new UserKey("pm");

  private final Map<ProjectId, AutoRule> decided = new HashMap<>();
  private final List<AutoMerged> kept = new ArrayList<>();
  private final List<String> labelled = new ArrayList<>();
  private final List<Ask> asked = new ArrayList<>();
  private Optional<Match> best = Optional.of(new Match(DARK_MODE, 0.9));
  private boolean shipped;
  private boolean ready;
  private int looks;

  private final MergeByItself merge =
      new MergeByItself(
          rules(),
          matches(),
          this::merged,
          merges(),
          labels(),
          Clock.fixed(MONDAY, ZoneOffset.UTC));

  @Test
  public void nothing_is_merged_until_somebody_switched_it_on() {
    assertThat(merge.of(WISH, RT)).isFalse();
    assertThat(asked).isEmpty();
    assertThat(looks).as("looks into the index").isZero();
  }

  @Test
  public void what_waits_stays_waiting_until_the_index_is_ready() {
    assertThat(merge.ready()).isFalse();

    ready = true;

    assertThat(merge.ready()).isTrue();
  }

  @Test
  public void what_is_sure_enough_is_merged_labelled_and_listed_in_the_name_of_who_decided_it() {
    decided.put(RT, new AutoRule(1, true, 90, PM, MONDAY));

    assertThat(merge.of(WISH, RT)).isTrue();

    assertThat(asked)
        .containsExactly(
            new Ask(List.of(WISH), DARK_MODE, Regression.NOT_ASKED, How.AUTOMATIC, PM));
    assertThat(labelled).containsExactly("20001 auto-merged pm");
    assertThat(kept).containsExactly(new AutoMerged("op-1", RT, WISH, DARK_MODE, 90, MONDAY));
  }

  @Test
  public void what_is_less_sure_is_left_to_people() {
    decided.put(RT, new AutoRule(1, true, 91, PM, MONDAY));

    assertThat(merge.of(WISH, RT)).isFalse();
    assertThat(asked).isEmpty();
  }

  @Test
  public void what_a_person_would_be_asked_about_is_left_to_people() {
    decided.put(RT, new AutoRule(1, true, 80, PM, MONDAY));
    shipped = true;

    assertThat(merge.of(WISH, RT)).isFalse();
    assertThat(kept).isEmpty();
    assertThat(labelled).isEmpty();
  }

  @Test
  public void what_is_like_nothing_stands_alone() {
    decided.put(RT, new AutoRule(1, true, 50, PM, MONDAY));
    best = Optional.empty();

    assertThat(merge.of(WISH, RT)).isFalse();
  }

  @Test
  public void the_label_goes_when_it_is_split() {
    decided.put(RT, new AutoRule(1, true, 80, PM, MONDAY));
    merge.of(WISH, RT);

    merge.split(new FeedbackSplit(Set.of(WISH), DARK_MODE, How.PERSON, PM, null, MONDAY));

    assertThat(labelled).isEmpty();
  }

  @Test
  public void a_sweep_takes_no_label_in_nobodys_name() {
    decided.put(RT, new AutoRule(1, true, 80, PM, MONDAY));
    merge.of(WISH, RT);
    List<String> before = List.copyOf(labelled);

    merge.split(new FeedbackSplit(Set.of(WISH), DARK_MODE, How.LINK, null, null, MONDAY));

    assertThat(labelled).isEqualTo(before).isNotEmpty();
  }

  private Merged merged(Ask ask) {
    if (shipped)
      throw new Refused(Refused.Kind.CONFLICT, Problem.of("into", "shipped-regression", "RT-1"));
    asked.add(ask);
    return new Merged(new OperationId("op-1"), ask.into(), ask.feedback(), Map.of(), 0);
  }

  private AutoRules rules() {
    return new AutoRules() {
      @Override
      public AutoRule of(ProjectId project) {
        return decided.getOrDefault(project, AutoRule.OFF);
      }

      @Override
      public boolean save(ProjectId project, AutoRule rule) {
        decided.put(project, rule);
        return true;
      }
    };
  }

  private Matches matches() {
    return new Matches() {
      @Override
      public boolean ready() {
        return ready;
      }

      @Override
      public Optional<Match> of(IssueId feedback, UserKey user) {
        looks++;
        return best;
      }

      @Override
      public List<Looked> newest(ProjectId project, int most, UserKey user) {
        return List.of();
      }
    };
  }

  private AutoMerges merges() {
    return new AutoMerges() {
      @Override
      public void add(AutoMerged merged) {
        kept.add(merged);
      }

      @Override
      public List<AutoMerged> newest(ProjectId project, Page page) {
        return kept;
      }

      @Override
      public List<AutoMerged> between(ProjectId project, Instant from, Instant to) {
        return kept;
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

  private Labels labels() {
    return new Labels() {
      @Override
      public boolean put(IssueId issue, String label, UserKey by) {
        return labelled.add(issue.value() + " " + label + " " + by.value());
      }

      @Override
      public void take(IssueId issue, String label, UserKey by) {
        labelled.remove(issue.value() + " " + label + " " + by.value());
      }
    };
  }
}
