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

  /**
   * Adds what is missing, wherever it has to be added and whoever shares it; asking comes before.
   * Takes nothing away. Only one node at a time does it. Safe to repeat, also after it stopped
   * half-way.
   *
   * @return what was added, in Jira's names; what only a person can do is left out
   */
  List<String> fill(ProjectId project, PartIds.Ids known);
}
