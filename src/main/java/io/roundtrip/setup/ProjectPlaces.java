package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import java.util.List;

/** The places in Jira's schemes where feedback has to be named before people meet it. */
public interface ProjectPlaces {
  /**
   * What is missing; nothing is changed. Answered from Jira's memory, also before the issue type
   * and the fields are made.
   */
  List<Gap> gaps(ProjectId project, PartIds.Ids known);

  /** Whether nothing is missing; other projects are not looked at. */
  boolean isComplete(ProjectId project, PartIds.Ids known);

  /** The project's key; its id when it is gone. */
  String key(ProjectId project);

  /**
   * @param added in Jira's names
   * @param others keys of other projects that changed with it, in order
   */
  record Filled(List<String> added, List<String> others) {
    public Filled {
      added = List.copyOf(added);
      others = List.copyOf(others);
    }
  }

  /**
   * Adds what is missing, wherever it has to be added, unless more projects than agreed would
   * change: then it adds nothing. Takes nothing away. Only one node at a time looks and does it.
   * Safe to repeat, also after it stopped half-way.
   *
   * @return what was added; what only a person can do is left out
   */
  Filled fill(ProjectId project, PartIds.Ids known, Consent consent);
}
