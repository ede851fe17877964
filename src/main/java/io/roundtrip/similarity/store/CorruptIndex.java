package io.roundtrip.similarity.store;

/** A file of the index is missing or not what was written; the index has to be built again. */
public final class CorruptIndex extends Exception {
  private static final long serialVersionUID = 1L;

  public CorruptIndex(String file, String what) {
    super(file + ": " + what);
  }
}
