package com.atlassian.util.profiling;

/** As much as Active Objects 6.1.1 asks for: nothing is measured. */
public interface Ticker extends AutoCloseable {
  @Override
  void close();
}
