package com.atlassian.util.profiling;

/** As much as Active Objects 6.1.1 asks for: nothing is measured. */
public final class Metrics {
  private static final Builder NONE = new Builder();

  private Metrics() {}

  public static Builder metric(String name) {
    return NONE;
  }

  public static final class Builder {
    private Builder() {}

    public Builder tag(String key, String value) {
      return this;
    }

    public Builder invokerPluginKey(String key) {
      return this;
    }

    public Builder withAnalytics() {
      return this;
    }

    public Ticker startTimer() {
      return () -> {};
    }
  }
}
