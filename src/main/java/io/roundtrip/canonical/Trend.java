package io.roundtrip.canonical;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How demand for an item developed: a one-time incident or a pattern, calm or a spike. Whoever says
 * it again in the same week counts once in that week.
 *
 * @param weeks people a week, oldest first, the last seven days last; {@value #WEEKS} of them
 */
public record Trend(List<Integer> weeks, Course course) {
  public static final int WEEKS = 8;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int PATTERN_PEOPLE = 3;
  private static final int SPIKE_PEOPLE = 3;
  private static final double CALM_RATE = 0.5;
  private static final double CHANCE = 0.01;

  /**
   * SPIKE: so many in the last seven days that the seven weeks before would give as many by chance
   * less than once in a hundred (Poisson tail, at least {@value #SPIKE_PEOPLE} people). PATTERN: at
   * least {@value #PATTERN_PEOPLE} people in at least two different weeks. BLIP: less than that.
   */
  public enum Course {
    BLIP,
    PATTERN,
    SPIKE;

    /** The word in i18n keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private record Said(Object who, long week) {}

  public Trend {
    weeks = List.copyOf(weeks);
  }

  public static Trend of(Collection<Piece> pieces, Instant now) {
    int[] weeks = new int[WEEKS];
    Set<Object> people = new HashSet<>();
    Set<Said> said = new HashSet<>();
    for (Piece piece : pieces) {
      Object who = Objects.requireNonNullElse(piece.contact(), piece.feedback());
      long ago = Math.max(0, Duration.between(piece.at(), now).dividedBy(WEEK));
      people.add(who);
      if (said.add(new Said(who, ago)) && ago < WEEKS) weeks[WEEKS - 1 - (int) ago]++;
    }
    long active = said.stream().map(Said::week).distinct().count();
    return new Trend(Arrays.stream(weeks).boxed().toList(), course(weeks, people.size(), active));
  }

  private static Course course(int[] weeks, int people, long active) {
    int last = weeks[WEEKS - 1];
    double before = Arrays.stream(weeks, 0, WEEKS - 1).average().orElse(0);
    if (last >= SPIKE_PEOPLE && atLeast(last, Math.max(before, CALM_RATE)) < CHANCE)
      return Course.SPIKE;
    return people >= PATTERN_PEOPLE && active >= 2 ? Course.PATTERN : Course.BLIP;
  }

  /** The chance of at least so many where so many are expected. */
  private static double atLeast(int count, double expected) {
    double term = Math.exp(-expected);
    double fewer = 0;
    for (int i = 0; i < count; i++) {
      fewer += term;
      term *= expected / (i + 1);
    }
    return 1 - fewer;
  }

  /** People in the last four weeks. */
  public int lately() {
    return sum(WEEKS / 2, WEEKS);
  }

  /** People in the four weeks before these. */
  public int before() {
    return sum(0, WEEKS / 2);
  }

  private int sum(int from, int to) {
    return weeks.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }
}
