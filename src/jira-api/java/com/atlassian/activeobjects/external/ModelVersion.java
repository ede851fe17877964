package com.atlassian.activeobjects.external;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class ModelVersion implements Comparable<ModelVersion> {
  private ModelVersion() {}

  public int compareTo(ModelVersion other) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isOlderThan(ModelVersion other) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isNewerThan(ModelVersion other) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isSame(ModelVersion other) {
    throw new UnsupportedOperationException("contract only");
  }

  public static ModelVersion valueOf(String version) {
    throw new UnsupportedOperationException("contract only");
  }
}
