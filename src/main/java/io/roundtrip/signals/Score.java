package io.roundtrip.signals;

/**
 * One answer on one scale, kept as it was given together with the scale, so that it can be read
 * rightly years later.
 *
 * @param raw what the customer chose, from min to max
 */
public record Score(Kind kind, int raw, int min, int max, Direction direction) {
  /** Which question was asked. */
  public enum Kind {
    NPS("nps", 0, 10),
    CSAT("csat", 1, 5),
    CES("ces", 1, 7);

    private final String field;
    private final int min;
    private final int max;

    Kind(String field, int min, int max) {
      this.field = field;
      this.min = min;
      this.max = max;
    }

    /** The name in REST and in files. */
    public String field() {
      return field;
    }

    public int min() {
      return min;
    }

    public int max() {
      return max;
    }

    public boolean holds(double value) {
      return value == Math.rint(value) && value >= min && value <= max;
    }
  }

  /**
   * Whether a high number is good news. CES comes both ways: as effort (high = hard, the default)
   * and as ease (high = easy).
   */
  public enum Direction {
    HIGH_IS_GOOD,
    HIGH_IS_BAD
  }

  public Score {
    if (raw < min || raw > max)
      throw new IllegalArgumentException(kind + " " + raw + " is outside " + min + " to " + max);
  }

  public static Score nps(int raw) {
    return new Score(Kind.NPS, raw, 0, 10, Direction.HIGH_IS_GOOD);
  }

  public static Score csat(int raw) {
    return new Score(Kind.CSAT, raw, 1, 5, Direction.HIGH_IS_GOOD);
  }

  /** Asked as "how hard was it": 7 is hard. */
  public static Score effort(int raw) {
    return new Score(Kind.CES, raw, 1, 7, Direction.HIGH_IS_BAD);
  }

  /** Asked as "how easy was it": 7 is easy. */
  public static Score ease(int raw) {
    return new Score(Kind.CES, raw, 1, 7, Direction.HIGH_IS_GOOD);
  }

  /**
   * The same answer with high meaning much of what the kind is named after: NPS advocacy, CSAT
   * satisfaction, CES effort (8 − ease).
   */
  public int normalised() {
    boolean turned = (kind == Kind.CES) == (direction == Direction.HIGH_IS_GOOD);
    return turned ? min + max - raw : raw;
  }

  /** 0 = as unhappy as the scale allows, 1 = as happy, whatever the kind and direction. */
  public double happiness() {
    double high = (double) (raw - min) / (max - min);
    return direction == Direction.HIGH_IS_GOOD ? high : 1 - high;
  }
}
