package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * What the person wanted.
 *
 * @param regression the answer that was given; an undo has that of what it takes back
 * @param undoes the operation that this one takes back; null if none
 */
public record Deed(Kind kind, Regression regression, @Nullable OperationId undoes) {
  public static final Deed SPLIT = new Deed(Kind.SPLIT, Regression.NOT_ASKED, null);

  public static Deed merge(Regression regression) {
    return new Deed(Kind.MERGE, regression, null);
  }

  public static Deed undo(Operation what) {
    return new Deed(Kind.UNDO, what.deed().regression(), what.id());
  }

  /** The three things that can be done to a group. */
  public enum Kind {
    MERGE,
    SPLIT,
    UNDO
  }
}
