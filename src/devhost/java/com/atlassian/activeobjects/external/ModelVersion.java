package com.atlassian.activeobjects.external;

/** The version of a plugin's tables: a whole number, zero when nothing was stored yet. */
public final class ModelVersion implements Comparable<ModelVersion> {
  private final int number;

  private ModelVersion(int number) {
    this.number = number;
  }

  public static ModelVersion valueOf(String version) {
    return new ModelVersion(
        version == null || version.isBlank() ? 0 : Integer.parseInt(version.trim()));
  }

  @Override
  public int compareTo(ModelVersion other) {
    return Integer.compare(number, other.number);
  }

  public boolean isOlderThan(ModelVersion other) {
    return compareTo(other) < 0;
  }

  public boolean isNewerThan(ModelVersion other) {
    return compareTo(other) > 0;
  }

  public boolean isSame(ModelVersion other) {
    return compareTo(other) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelVersion version && version.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
