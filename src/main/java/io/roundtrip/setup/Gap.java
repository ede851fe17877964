package io.roundtrip.setup;

import java.util.List;

/**
 * Something in Jira's schemes that keeps feedback out of a project, or its customers from those who
 * work there.
 *
 * @param where the name of the scheme, the screen or the field
 * @param what the names of what has to be added there
 * @param others keys of other projects that would change with it, in order
 */
public record Gap(Kind kind, String where, List<String> what, List<String> others) {
  public enum Kind {
    /** The issue type is not in the issue type scheme. */
    TYPE,
    /** The issue type is not made, and Jira will add it to its default scheme, too. */
    DEFAULT,
    /** Fields are not on a screen. */
    SCREEN,
    /** A field does not exist for feedback in this project. Only a person can say why. */
    CONTEXT,
    /** Nobody may see customers. Only a person can say who, where nobody is named. */
    GRANT,
    /** The same, and nobody but who administers the project could be named: by a tick. */
    OFFER
  }

  public Gap {
    what = List.copyOf(what);
    others = List.copyOf(others);
  }

  /** Whether it is in a place that the project itself uses. */
  boolean isOfProject() {
    return kind != Kind.DEFAULT;
  }

  /** Whether no feedback at all can be given. */
  boolean keepsAllOut() {
    return kind == Kind.TYPE || kind == Kind.DEFAULT;
  }

  boolean isShared() {
    return !others.isEmpty();
  }

  /** What only those may see who may see every project is left out. */
  public Gap withoutOthers() {
    return new Gap(kind, where, what, List.of());
  }
}
