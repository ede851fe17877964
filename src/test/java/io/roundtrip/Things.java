package io.roundtrip;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;

/** The things of every test, demo and screenshot. */
public final class Things {
  public static final ProjectId RT = new ProjectId(10000);
  public static final IssueId DARK_MODE = new IssueId(10100);

  private Things() {}
}
