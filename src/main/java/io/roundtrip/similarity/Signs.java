package io.roundtrip.similarity;

/**
 * What speaks for and against one candidate, before it is weighed; kept with a judged suggestion,
 * the weights can be fitted again from it.
 *
 * @param words 0 to about 1
 * @param meaning -1 to 1
 * @param component 1, -1, or 0 where one of the two has none
 * @param age ln(1 + days between) / 8
 */
public record Signs(
    double words,
    double meaning,
    double component,
    double age,
    boolean otherPlatform,
    boolean otherVersion,
    boolean onPurpose) {
  double score(Weights w) {
    return w.words() * words
        + w.meaning() * meaning
        + w.component() * component
        - w.age() * age
        - (otherPlatform ? w.platform() : 0)
        - (otherVersion ? w.version() : 0)
        - (onPurpose ? w.onPurpose() : 0);
  }

  Signs alikeOnPurpose() {
    return new Signs(words, meaning, component, age, otherPlatform, otherVersion, true);
  }
}
