package io.roundtrip.similarity;

/** What speaks for and against one candidate, before it is weighed. */
record Signs(double words, double meaning, double component, double age, boolean otherPlatform, boolean otherVersion, boolean onPurpose) {
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
